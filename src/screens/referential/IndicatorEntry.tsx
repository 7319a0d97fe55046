import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { Indicator, ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { ExampleQuote } from './ExampleQuote.tsx';
import { Prose } from './Prose.tsx';
import { Provenance } from './Provenance.tsx';
import { Rubric } from './Rubric.tsx';
import { Words } from './Words.tsx';

/** Everything that the referential says of one indicator. */
export function IndicatorEntry({
  indicator,
  index,
}: {
  indicator: Indicator;
  index: ReferentialIndex;
}) {
  const { t } = useTranslation('referential');
  const language = currentLanguage();
  const label = localize(indicator.label, language);
  const headingId = `indicator-${indicator.id}`;
  return (
    <section className="entry" aria-labelledby={headingId} data-node={indicator.id}>
      <h2 lang={label.language} id={headingId} tabIndex={-1}>
        <span className="indicator-id" aria-hidden="true">
          {indicator.id}
        </span>
        {label.text}
      </h2>
      <Prose text={indicator.question} className="question" />
      <Rubric indicator={indicator} levels={index.levels} />
      <Prose text={indicator.guidance} className="guidance" />
      {indicator.evidence.length > 0 && (
        <>
          <h3>{t('lookAt')}</h3>
          <ul className="evidence">
            {indicator.evidence.map((item) => {
              const words = localize(item, language);
              return (
                <li key={words.text} lang={words.language}>
                  <Words text={words.text} />
                </li>
              );
            })}
          </ul>
        </>
      )}
      <h3>{t('elsewhere')}</h3>
      {indicator.examples.length === 0 ? (
        <p className="aside-text">{t('noExample')}</p>
      ) : (
        <div className="examples">
          {indicator.examples.map((example) => (
            <ExampleQuote key={example.text.fr} example={example} />
          ))}
        </div>
      )}
      <Provenance wording={indicator.wording} />
    </section>
  );
}
