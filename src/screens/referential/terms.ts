import { createContext } from 'react';
import { type Glossary, glossaryOf } from '#core/glossaryLinks.ts';

/** The terms that are explained where they occur; on paper none is. */
export const TermsContext = createContext<Glossary>(glossaryOf({ glossary: [] }, 'fr'));
