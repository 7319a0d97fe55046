import { type LocalizedText, localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Words } from './Words.tsx';

/** A paragraph of the referential, its glossary's terms explained where they stand. */
export function Prose({
  text,
  className,
}: {
  text: LocalizedText | undefined;
  className?: string | undefined;
}) {
  if (!text) return null;
  const words = localize(text, currentLanguage());
  return (
    <p lang={words.language} className={className}>
      <Words text={words.text} />
    </p>
  );
}
