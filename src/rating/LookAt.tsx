import { localize } from '#core/localized.ts';
import type { Indicator } from '#core/referential.ts';
import type { Language } from '#i18n/i18n.ts';

/** What one can look at to decide on a level. */
export function LookAt({
  evidence,
  language,
}: {
  evidence: Indicator['evidence'];
  language: Language;
}) {
  return (
    <ul>
      {evidence.map((item) => {
        const words = localize(item, language);
        return (
          <li key={words.text} lang={words.language}>
            {words.text}
          </li>
        );
      })}
    </ul>
  );
}

/** What was seen in real poles, with who says so. */
export function Elsewhere({
  examples,
  language,
}: {
  examples: Indicator['examples'];
  language: Language;
}) {
  return examples.map((example) => {
    const words = localize(example.text, language);
    const origin = [example.pole, example.year].filter(Boolean).join(', ');
    return (
      <blockquote key={words.text} lang={words.language}>
        <p>{words.text}</p>
        {origin && (
          <cite>
            <strong>{origin}</strong>
            {example.source && <span lang="fr">{example.source}</span>}
          </cite>
        )}
      </blockquote>
    );
  });
}
