import { type Glossary, linkTerms } from '#core/glossaryLinks.ts';
import { type LocalizedText, localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { TermText } from '#ui/TermText.tsx';

/** A paragraph of the referential, its glossary's terms explained where they stand. */
export function Prose({
  text,
  glossary,
  className,
}: {
  text: LocalizedText | undefined;
  glossary: Glossary;
  className?: string | undefined;
}) {
  if (!text) return null;
  const words = localize(text, currentLanguage());
  return (
    <p lang={words.language} className={className}>
      <TermText segments={linkTerms(words.text, glossary)} />
    </p>
  );
}
