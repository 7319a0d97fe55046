import { createContext } from 'react';
import { type Glossary, glossaryOf } from '#core/glossaryLinks.ts';

/** The referential's terms, in the language that is read: explained where they occur. */
export const TermsContext = createContext<Glossary>(glossaryOf({ glossary: [] }, 'fr'));
