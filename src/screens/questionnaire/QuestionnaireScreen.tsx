import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, revealOf } from '#core/dossier.ts';
import { glossaryOf } from '#core/glossaryLinks.ts';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import { activeIndicators } from '#core/positions.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { facilitatorResponseOf } from '#state/selectors.ts';
import { readShortcuts, saveShortcuts } from '#state/shortcuts.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { type Place, useNavigation } from '#ui/navigation.ts';
import { Contents } from './Contents.tsx';
import { IndicatorForms } from './IndicatorForms.tsx';
import { progressOf } from './progress.ts';
import { TermsContext } from './terms.ts';
import { useIndicatorWalk } from './useIndicatorWalk.ts';
import './questionnaire.css';

/** One objective a page: its indicators, rated by one voice. What is typed is saved as it is typed. */
export function QuestionnaireScreen({
  assessment,
  index,
  place,
}: {
  assessment: Assessment;
  index: ReferentialIndex;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation('work');
  const [shortcuts, setShortcuts] = useState(readShortcuts);
  const language = currentLanguage();
  const terms = useMemo(() => glossaryOf(index.referential, language), [index, language]);
  const reveal = revealOf(assessment);
  const response = facilitatorResponseOf(assessment);
  const progress = progressOf(index, assessment, response);
  const asked = activeIndicators(index, assessment);
  const objectives = index.objectives.filter(({ objective }) =>
    asked.some((node) => node.objective.id === objective.id),
  );
  const firstOpen = objectives.findIndex(({ objective }) =>
    asked.some(
      (node) => node.objective.id === objective.id && !progress.answered.has(node.indicator.id),
    ),
  );
  // Without an address of its own, the page opens where there is still something to answer, and stays there.
  const opening = useRef(Math.max(firstOpen, 0));
  const named = objectives.findIndex(({ objective }) => objective.id === place.objective);
  const at = named >= 0 ? named : Math.min(opening.current, objectives.length - 1);
  const shown = objectives[at];
  const heading = useFocusOnTurn(shown?.objective.id);
  const indicators = useIndicatorWalk();
  usePreparedSummary(place, response);

  if (!shown) return null;
  if (reveal === 'revealed' || assessment.archived) {
    return (
      <div className="page">
        <Heading title={t('questionnaire.title')} />
        {assessment.revealedAt && (
          <p className="lead">
            {t('questionnaire.locked', { when: formatMoment(assessment.revealedAt, language) })}
          </p>
        )}
        <p>{t('questionnaire.lockedText')}</p>
        <div className="actions">
          <Link
            to={{ ...place, screen: 'synthese', objective: undefined }}
            className="button strong"
          >
            {t('questionnaire.toSummary')}
          </Link>
        </div>
      </div>
    );
  }

  const { objective, goal } = shown;
  const label = localize(objective.label, language);
  const goalLabel = localize(goal.short ?? goal.label, language);
  const description = objective.description && localize(objective.description, language);
  const nodes = asked.filter((node) => node.objective.id === objective.id);
  const previous = objectives[at - 1];
  const next = objectives[at + 1];

  return (
    <div className={`questionnaire goal-${index.referential.goals.indexOf(goal)}`}>
      <Contents
        objectives={objectives}
        asked={asked}
        progress={progress}
        shown={objective.id}
        place={place}
        index={index}
      />
      <div className="questionnaire-page" ref={indicators}>
        <p className="kicker" lang={goalLabel.language}>
          {t('questionnaire.kicker', {
            goal: goalLabel.text,
            id: markOf(index.referential, objective.id),
          })}
        </p>
        <div ref={heading} lang={label.language}>
          <Heading title={`${label.text} · ${t('questionnaire.title')}`}>{label.text}</Heading>
        </div>
        {description && (
          <p className="lead" lang={description.language}>
            {description.text}
          </p>
        )}
        <TermsContext value={terms}>
          <IndicatorForms
            key={`${assessment.id}/${objective.id}`}
            assessmentId={assessment.id}
            nodes={nodes}
            index={index}
            response={response}
            shortcuts={shortcuts}
            language={language}
          />
        </TermsContext>
        <nav className="turn" aria-label={t('questionnaire.turn')}>
          {previous ? (
            <Link to={{ ...place, objective: previous.objective.id }} className="button">
              <span aria-hidden="true">←</span>
              <span className="unseen">{t('questionnaire.previous')} : </span>
              <span className="turn-name">
                {localize(previous.objective.short ?? previous.objective.label, language).text}
              </span>
            </Link>
          ) : (
            <span />
          )}
          {next ? (
            <Link to={{ ...place, objective: next.objective.id }} className="button strong">
              <span className="unseen">{t('questionnaire.next')} : </span>
              <span className="turn-name">
                {localize(next.objective.short ?? next.objective.label, language).text}
              </span>
              <span aria-hidden="true">→</span>
            </Link>
          ) : (
            <Link
              to={{ ...place, screen: 'synthese', objective: undefined }}
              className="button strong"
            >
              {t('questionnaire.toSummary')}
            </Link>
          )}
        </nav>
        <div className="keys">
          <label className="keys-switch">
            <input
              type="checkbox"
              checked={shortcuts}
              onChange={(event) => {
                setShortcuts(event.target.checked);
                saveShortcuts(event.target.checked);
              }}
            />
            {t('questionnaire.keysOn')}
          </label>
          <p>{t('questionnaire.keysText', { last: index.levels.length - 1 })}</p>
        </div>
      </div>
    </div>
  );
}

/** Once something has been rated, the summary is likely to be looked at: it is fetched in a quiet moment. */
function usePreparedSummary(place: Extract<Place, { name: 'dossier' }>, response: unknown) {
  const { prepare } = useNavigation();
  const found = useRef(response);
  const rated = response !== found.current;
  const { id, assessment } = place;
  useEffect(() => {
    if (!rated) return;
    // Safari has no requestIdleCallback.
    const wait = typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout;
    wait(() => prepare({ name: 'dossier', id, screen: 'synthese', assessment }));
  }, [rated, prepare, id, assessment]);
}

/** Turning to another objective brings the focus to its heading, at the top. */
function useFocusOnTurn(objectiveId: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const former = useRef(objectiveId);
  useEffect(() => {
    if (former.current === objectiveId) return;
    former.current = objectiveId;
    scrollTo(0, 0);
    place.current
      ?.querySelector<HTMLElement>('[data-screen-heading]')
      ?.focus({ preventScroll: true });
  }, [objectiveId]);
  return place;
}
