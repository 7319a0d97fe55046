import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '#core/dossier.ts';
import { glossaryOf } from '#core/glossaryLinks.ts';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { IndicatorNode, Objective, ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { useHeadingFocus } from '#ui/useHeadingFocus.ts';
import { Contents } from './Contents.tsx';
import type { OnRate } from './IndicatorForm.tsx';
import { IndicatorForms } from './IndicatorForms.tsx';
import { progressOf } from './progress.ts';
import { TermsContext } from './terms.ts';
import { useIndicatorWalk } from './useIndicatorWalk.ts';
import './rating.css';

/**
 * The questionnaire of one voice: one objective a page, its indicators below
 * one another, what is left always in sight. `ratings` are what is stored;
 * each change goes to `onRate` (the same function from one drawing to the next)
 * and comes back in them.
 */
export function RatingPages({
  index,
  asked,
  ratings,
  voice,
  objective: named,
  placeOf,
  onRate,
  told,
  end,
  listEnd,
  shortcuts,
  onShortcuts,
}: {
  index: ReferentialIndex;
  /** the indicators that are asked, in the referential's order; at least one */
  asked: readonly IndicatorNode[];
  ratings: Response['ratings'];
  /** whose ratings: what was typed for one is never shown for another */
  voice: string;
  /** id of the objective to show; without: where there is still something to answer */
  objective: string | undefined;
  placeOf: (objectiveId: string) => Place;
  onRate: OnRate;
  /** by indicator: what is to be known of it before one chooses; the same from one drawing to the next */
  told?: ReadonlyMap<string, ReactNode>;
  /** what follows the last page */
  end: ReactNode;
  /** a link to the same, below the list of objectives: one may end before the last of them */
  listEnd?: ReactNode;
  /** whether single keys choose levels, and what becomes of that choice */
  shortcuts: boolean;
  onShortcuts: (on: boolean) => void;
}) {
  const { t } = useTranslation('work');
  const language = currentLanguage();
  const terms = useMemo(() => glossaryOf(index.referential, language), [index, language]);
  const progress = progressOf(asked, ratings);
  const objectives = index.objectives.filter(({ objective }) =>
    asked.some((node) => node.objective.id === objective.id),
  );
  const at = usePage(objectives, asked, progress.answered, named);
  const shown = objectives[at];
  useHeadingFocus(shown?.objective.id);
  const indicators = useIndicatorWalk();
  if (!shown) return null;

  const { objective, goal } = shown;
  const label = localize(objective.label, language);
  const goalLabel = localize(goal.short ?? goal.label, language);
  const description = objective.description && localize(objective.description, language);
  const previous = objectives[at - 1];
  const next = objectives[at + 1];
  return (
    <div className={`questionnaire goal-${index.referential.goals.indexOf(goal)}`}>
      <Contents
        objectives={objectives}
        asked={asked}
        progress={progress}
        shown={objective.id}
        placeOf={placeOf}
        index={index}
        end={listEnd}
      />
      <div className="questionnaire-page" ref={indicators}>
        <p className="kicker" lang={goalLabel.language}>
          {t('questionnaire.kicker', {
            goal: goalLabel.text,
            id: markOf(index.referential, objective.id),
          })}
        </p>
        <div lang={label.language}>
          <Heading title={`${label.text} · ${t('questionnaire.title')}`}>{label.text}</Heading>
        </div>
        {description && (
          <p className="lead" lang={description.language}>
            {description.text}
          </p>
        )}
        <TermsContext value={terms}>
          <IndicatorForms
            key={`${voice}/${objective.id}`}
            nodes={asked.filter((node) => node.objective.id === objective.id)}
            index={index}
            ratings={ratings}
            shortcuts={shortcuts}
            language={language}
            onRate={onRate}
            told={told}
          />
        </TermsContext>
        <nav className="turn" aria-label={t('questionnaire.turn')}>
          {previous ? <Turn objective={previous.objective} placeOf={placeOf} back /> : <span />}
          {next ? <Turn objective={next.objective} placeOf={placeOf} /> : end}
        </nav>
        <div className="keys">
          <label className="keys-switch">
            <input
              type="checkbox"
              checked={shortcuts}
              onChange={(event) => onShortcuts(event.target.checked)}
            />
            {t('questionnaire.keysOn')}
          </label>
          <p>{t('questionnaire.keysText', { last: index.levels.length - 1 })}</p>
        </div>
      </div>
    </div>
  );
}

function Turn({
  objective,
  placeOf,
  back = false,
}: {
  objective: Objective;
  placeOf: (objectiveId: string) => Place;
  back?: boolean;
}) {
  const { t } = useTranslation('work');
  const name = localize(objective.short ?? objective.label, currentLanguage());
  return (
    <Link to={placeOf(objective.id)} className={back ? 'button' : 'button strong'}>
      {back && <span aria-hidden="true">←</span>}
      <span className="unseen">{t(back ? 'questionnaire.previous' : 'questionnaire.next')} : </span>
      <span className="turn-name" lang={name.language}>
        {name.text}
      </span>
      {!back && <span aria-hidden="true">→</span>}
    </Link>
  );
}

/** Without an address of its own, the page opens where there is still something to answer, and stays there. */
function usePage(
  objectives: readonly { objective: Objective }[],
  asked: readonly IndicatorNode[],
  answered: ReadonlySet<string>,
  named: string | undefined,
): number {
  const [opening] = useState(() =>
    objectives.findIndex(({ objective }) =>
      asked.some((node) => node.objective.id === objective.id && !answered.has(node.indicator.id)),
    ),
  );
  const at = objectives.findIndex(({ objective }) => objective.id === named);
  return at >= 0 ? at : Math.min(Math.max(opening, 0), objectives.length - 1);
}
