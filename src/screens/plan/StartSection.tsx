import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inPlanOrder } from '#core/actionPlan.ts';
import { revealOf } from '#core/dossier.ts';
import type { StartingPoint } from '#core/startingPoints.ts';
import { formatPosition } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { nodeName } from './nodeNames.ts';
import type { PlanActs, PlanProps } from './plan.ts';
import { pointsOf } from './points.ts';

/** What the diagnosis points at: priorities, what no agreement was found on, where peers see the pole elsewhere. */
export function StartSection({ assessment, index, onNew }: PlanProps & Pick<PlanActs, 'onNew'>) {
  const { t } = useTranslation('plan');
  const points = pointsOf(index, assessment);
  const actions = inPlanOrder(assessment.actions);
  // A plan that is there comes first: where it came from can be opened.
  const [open] = useState(actions.length === 0);
  const lists = (['priorities', 'diverged', 'gaps'] as const).filter(
    (list) => points[list].length > 0,
  );
  const all = lists.flatMap((list) => points[list]);
  const waiting = all.filter(
    ({ node }) => !actions.some(({ about }) => about.includes(node.indicator.id)),
  );
  return (
    <details className="plan-start" open={open}>
      <summary>
        <h2>{t('start.title')}</h2>
        {all.length > 0 && (
          <span className="aside-text">
            {waiting.length > 0
              ? t('start.waiting', { count: waiting.length })
              : t('start.allPlanned')}
          </span>
        )}
      </summary>
      {all.length === 0 ? (
        <p className="aside-text">
          {t(
            revealOf(assessment) === 'blind'
              ? 'start.blind'
              : points.withheld
                ? 'start.withheld'
                : 'start.nothing',
          )}
        </p>
      ) : (
        <div className="plan-start-lists">
          {lists.map((list) => (
            <section key={list} aria-labelledby={`start-${list}`}>
              <h3 id={`start-${list}`}>{t(`start.${list}`)}</h3>
              <ul>
                {points[list].map((point) => (
                  <Point
                    key={point.node.indicator.id}
                    point={point}
                    index={index}
                    planned={actions
                      .filter(({ about }) => about.includes(point.node.indicator.id))
                      .map(({ title }) => title.trim() || t('untitled'))}
                    onNew={onNew}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </details>
  );
}

function Point({
  point,
  index,
  planned,
  onNew,
}: {
  point: StartingPoint;
  planned: readonly string[];
} & Pick<PlanProps, 'index'> &
  Pick<PlanActs, 'onNew'>) {
  const { t } = useTranslation('plan');
  const { id } = point.node.indicator;
  const { mark, label, lang, goal } = nodeName(index, id);
  const reasons = useReasons(point);
  return (
    <li className={`plan-point goal-${goal}`}>
      <span className="mark" aria-hidden="true">
        {mark}
      </span>
      <div>
        <p lang={lang}>{label}</p>
        <p className="aside-text">{reasons.join(' · ')}</p>
        {planned.map((title) => (
          <p key={title} className="plan-already">
            {t('start.planned', { title })}
          </p>
        ))}
        <button
          type="button"
          className="quiet"
          aria-label={t('start.planOf', { label })}
          onClick={() => onNew([id])}
        >
          {t('start.plan')}
        </button>
      </div>
    </li>
  );
}

/** All that speaks for starting here, each in a few words. */
function useReasons({ priority, diverged, gap }: StartingPoint): string[] {
  const { t } = useTranslation(['plan', 'report']);
  const language = currentLanguage();
  const by = Math.abs(gap ?? 0);
  const levels = t('start.levels', { count: by, by: formatLevels(by, language) });
  return [
    ...(priority?.kind === 'agreed' ? [t('report:highlights.agreed')] : []),
    ...(priority?.kind === 'voices'
      ? [t('report:highlights.voices', { count: priority.count })]
      : []),
    ...(priority?.kind === 'position'
      ? [
          t('report:highlights.position', {
            position: formatPosition(priority.position, language),
          }),
        ]
      : []),
    ...(diverged ? [t(`start.${diverged}`)] : []),
    ...(gap === null ? [] : [t(gap > 0 ? 'start.higher' : 'start.lower', { levels })]),
  ];
}

/** Whole levels as whole numbers, « 1 », else with a decimal. */
function formatLevels(levels: number, language: 'fr' | 'en'): string {
  return Number.isInteger(levels) ? String(levels) : formatPosition(levels, language);
}
