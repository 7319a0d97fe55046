import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { Indicator, Objective, ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { ExampleQuote } from './ExampleQuote.tsx';
import { Provenance } from './Provenance.tsx';

/** What the booklet may hold beside questions and levels. */
export interface BookletParts {
  examples: boolean;
  evidence: boolean;
  glossary: boolean;
}

/** An objective of the printed booklet. */
export function BookletObjective({
  objective,
  index,
  parts,
  rubric,
}: {
  objective: Objective;
  index: ReferentialIndex;
  parts: BookletParts;
  rubric: (indicator: Indicator) => ReactNode;
}) {
  const { t } = useTranslation('referential');
  const language = currentLanguage();
  const label = localize(objective.label, language);
  const description = objective.description && localize(objective.description, language);
  return (
    <section className="booklet-objective">
      <h3 lang={label.language}>
        <span className="indicator-id">{objective.id}</span> {label.text}
      </h3>
      {description && <p lang={description.language}>{description.text}</p>}
      {objective.leansOn.length > 0 && (
        <ul className="booklet-links">
          {objective.leansOn.map(({ objective: id, why }) => {
            const other = index.objectives.find((entry) => entry.objective.id === id)?.objective;
            const reason = localize(why, language);
            if (!other) return null;
            const short = localize(other.short ?? other.label, language);
            return (
              <li key={id}>
                {t('leansOn')} <strong lang={short.language}>{short.text}</strong>.{' '}
                <span lang={reason.language}>{reason.text}</span>
              </li>
            );
          })}
        </ul>
      )}
      {objective.indicators.map((indicator) => (
        <BookletIndicator key={indicator.id} indicator={indicator} parts={parts}>
          {rubric(indicator)}
        </BookletIndicator>
      ))}
    </section>
  );
}

function BookletIndicator({
  indicator,
  parts,
  children,
}: {
  indicator: Indicator;
  parts: BookletParts;
  children: ReactNode;
}) {
  const { t } = useTranslation('referential');
  const language = currentLanguage();
  const label = localize(indicator.label, language);
  const question = indicator.question && localize(indicator.question, language);
  const guidance = indicator.guidance && localize(indicator.guidance, language);
  return (
    <section className="booklet-indicator">
      <div className="booklet-head">
        <h4 lang={label.language}>
          <span className="indicator-id">{indicator.id}</span> {label.text}
        </h4>
        {question && (
          <p className="question" lang={question.language}>
            {question.text}
          </p>
        )}
        {children}
      </div>
      {guidance && <p lang={guidance.language}>{guidance.text}</p>}
      {parts.evidence && indicator.evidence.length > 0 && (
        <p>
          <strong>{t('lookAt')}</strong>{' '}
          {indicator.evidence.map((item, at) => {
            const words = localize(item, language);
            return (
              <span key={words.text} lang={words.language}>
                {at > 0 && ' · '}
                {words.text}
              </span>
            );
          })}
        </p>
      )}
      {parts.examples &&
        indicator.examples.map((example) => (
          <ExampleQuote key={example.text.fr} example={example} />
        ))}
      <Provenance wording={indicator.wording} />
    </section>
  );
}
