import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { Goal, IndicatorNode, Objective, ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { useMedia } from '#ui/useMedia.ts';
import type { Progress } from './progress.ts';

/** The objectives with a tick an indicator, and what is left: always in sight. */
export function Contents({
  objectives,
  asked,
  progress,
  shown,
  place,
  index,
}: {
  objectives: readonly { objective: Objective; goal: Goal }[];
  asked: readonly IndicatorNode[];
  progress: Progress;
  shown: string;
  place: Extract<Place, { name: 'dossier' }>;
  index: ReferentialIndex;
}) {
  const { t } = useTranslation('work');
  const language = currentLanguage();
  const wide = useMedia('(min-width: 861px)');
  return (
    <nav className="contents" aria-label={t('questionnaire.objectives')}>
      <details open={wide || undefined}>
        <summary>
          {t('questionnaire.objectives')}
          <span>
            {t('questionnaire.progress', { done: progress.answered.size, total: asked.length })}
          </span>
        </summary>
        {index.referential.goals.map((goal, goalPlace) => {
          const own = objectives.filter((entry) => entry.goal === goal);
          if (own.length === 0) return null;
          const label = localize(goal.short ?? goal.label, language);
          return (
            <div key={goal.id} className={`contents-goal goal-${goalPlace}`}>
              <h2 lang={label.language}>{label.text}</h2>
              <ol>
                {own.map(({ objective }) => {
                  const short = localize(objective.short ?? objective.label, language);
                  const nodes = asked.filter((node) => node.objective.id === objective.id);
                  const done = nodes.filter((node) =>
                    progress.answered.has(node.indicator.id),
                  ).length;
                  return (
                    <li key={objective.id}>
                      <Link
                        to={{ ...place, objective: objective.id }}
                        aria-current={objective.id === shown ? 'true' : undefined}
                      >
                        <span lang={short.language}>{short.text}</span>
                        <span className="unseen">
                          {' '}
                          {t('questionnaire.progress', { done, total: nodes.length })}
                        </span>
                        <span className="ticks" aria-hidden="true">
                          {nodes.map((node) => (
                            <i
                              key={node.indicator.id}
                              className={
                                progress.answered.has(node.indicator.id) ? 'full' : undefined
                              }
                            />
                          ))}
                        </span>
                      </Link>
                    </li>
                  );
                })}
              </ol>
            </div>
          );
        })}
      </details>
      <p className="contents-left" aria-live="polite">
        {progress.left === 0
          ? t('questionnaire.allDone')
          : t('questionnaire.left', { count: progress.left, minutes: progress.minutesLeft })}
      </p>
    </nav>
  );
}
