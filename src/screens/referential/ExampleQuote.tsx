import { localize } from '#core/localized.ts';
import type { Indicator } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Words } from './Words.tsx';

/** What a real pole did, when, and who says so. */
export function ExampleQuote({ example }: { example: Indicator['examples'][number] }) {
  const words = localize(example.text, currentLanguage());
  const origin = [example.pole, example.year].filter(Boolean).join(', ');
  return (
    <figure className="example">
      {origin && (
        <figcaption>
          <strong>{origin}</strong>
        </figcaption>
      )}
      <blockquote lang={words.language}>
        <Words text={words.text} />
      </blockquote>
      {example.source && (
        <p className="example-source" lang="fr">
          {example.source}
        </p>
      )}
    </figure>
  );
}
