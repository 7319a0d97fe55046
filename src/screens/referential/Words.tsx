import { useContext } from 'react';
import { linkTerms } from '#core/glossaryLinks.ts';
import { TermText } from '#ui/TermText.tsx';
import { TermsContext } from './terms.ts';

/** A text of the referential, its glossary's terms explained where they stand. */
export function Words({ text }: { text: string }) {
  return <TermText segments={linkTerms(text, useContext(TermsContext))} />;
}
