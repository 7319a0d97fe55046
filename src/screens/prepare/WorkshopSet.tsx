import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { localize } from '#core/localized.ts';
import { hasAnswers } from '#core/locking.ts';
import { activeIndicators } from '#core/positions.ts';
import type { Indicator, Objective, ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { prepareAssessment } from '#state/acts.ts';
import { WorkshopPart } from './WorkshopPart.tsx';

/** Which indicators are asked: all, or fewer for a short session; what is left out is said. */
export function WorkshopSet({
  assessment,
  index,
}: {
  assessment: Assessment;
  index: ReferentialIndex;
}) {
  const { t } = useTranslation('workshop');
  const language = currentLanguage();
  const [emptied, setEmptied] = useState(false);
  const asked = new Set(activeIndicators(index, assessment).map(({ indicator }) => indicator.id));
  const all = index.indicators.length;
  const left = index.indicators.filter(({ indicator }) => !asked.has(indicator.id));

  function ask(ids: readonly string[], on: boolean) {
    const next = index.indicators
      .map(({ indicator }) => indicator.id)
      .filter((id) => (ids.includes(id) ? on : asked.has(id)));
    setEmptied(next.length === 0);
    if (next.length === 0) return;
    prepareAssessment(assessment.id, { indicators: next.length === all ? null : next });
  }

  return (
    <WorkshopPart title={t('set.title')}>
      <p className="workshop-say" aria-live="polite">
        {left.length === 0
          ? t('set.all', { count: all })
          : t('set.some', { count: asked.size, all })}
      </p>
      {left.length > 0 && (
        <details className="workshop-left">
          <summary>{t('set.left', { count: left.length })}</summary>
          <ul>
            {left.map(({ indicator }) => {
              const label = localize(indicator.label, language);
              return (
                <li key={indicator.id} lang={label.language}>
                  {label.text}
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <details className="workshop-choose">
        <summary>{t('set.choose')}</summary>
        {index.referential.goals.map((goal, place) => (
          <div key={goal.id} className={`goal-${place}`}>
            {goal.objectives.map((objective) => (
              <ObjectiveSet key={objective.id} objective={objective} asked={asked} ask={ask} />
            ))}
          </div>
        ))}
        {left.length > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={() =>
              ask(
                left.map(({ indicator }) => indicator.id),
                true,
              )
            }
          >
            {t('set.everything')}
          </button>
        )}
      </details>
      {emptied && (
        <p role="alert" className="field-problem">
          {t('set.none')}
        </p>
      )}
      {hasAnswers(assessment) && <p className="aside-text">{t('set.answered')}</p>}
    </WorkshopPart>
  );
}

/** An objective’s own box takes or leaves all of its indicators. */
function ObjectiveSet({
  objective,
  asked,
  ask,
}: {
  objective: Objective;
  asked: ReadonlySet<string>;
  ask: (ids: readonly string[], on: boolean) => void;
}) {
  const language = currentLanguage();
  const ids = objective.indicators.map(({ id }) => id);
  const count = ids.filter((id) => asked.has(id)).length;
  const some = count > 0 && count < ids.length;
  const name = localize(objective.short ?? objective.label, language);
  return (
    <fieldset className="workshop-objective">
      <legend>
        <label lang={name.language}>
          <input
            ref={(element) => {
              if (element) element.indeterminate = some;
            }}
            type="checkbox"
            checked={count === ids.length}
            onChange={() => ask(ids, count < ids.length)}
          />
          {name.text}
        </label>
      </legend>
      {objective.indicators.map((indicator) => (
        <IndicatorBox
          key={indicator.id}
          indicator={indicator}
          on={asked.has(indicator.id)}
          onToggle={(on) => ask([indicator.id], on)}
        />
      ))}
    </fieldset>
  );
}

function IndicatorBox({
  indicator,
  on,
  onToggle,
}: {
  indicator: Indicator;
  on: boolean;
  onToggle: (on: boolean) => void;
}) {
  const label = localize(indicator.label, currentLanguage());
  return (
    <label lang={label.language}>
      <input type="checkbox" checked={on} onChange={({ target }) => onToggle(target.checked)} />
      {label.text}
    </label>
  );
}
