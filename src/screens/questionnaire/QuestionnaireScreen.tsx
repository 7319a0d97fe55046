import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingFields } from '#core/changes.ts';
import { type Assessment, type Dossier, revealOf } from '#core/dossier.ts';
import { activeIndicators } from '#core/positions.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { formatList, formatMoment } from '#i18n/format.ts';
import { currentLanguage, loadTexts } from '#i18n/i18n.ts';
import { RatingPages } from '#rating/RatingPages.tsx';
import { rateAsFacilitator } from '#state/acts.ts';
import { facilitatorResponseOf } from '#state/selectors.ts';
import { readShortcuts, saveShortcuts } from '#state/shortcuts.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { type Place, useNavigation } from '#ui/navigation.ts';

// Whoever comes for the first time fetches neither its code nor its texts.
const LastTimes = lazy(async () => {
  const [{ LastTimes: Found }] = await Promise.all([import('./LastTimes.tsx'), loadTexts('years')]);
  return { default: Found };
});

type DossierPlace = Extract<Place, { name: 'dossier' }>;

const nothingYet = {};
const nothingTold: ReadonlyMap<string, ReactNode> = new Map();

/** The animator's own voice, or the group's when it rates together. What is typed is saved as it is typed. */
export function QuestionnaireScreen({
  dossier,
  assessment,
  index,
  place,
}: {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  place: DossierPlace;
}) {
  const { t } = useTranslation('work');
  const [shortcuts, setShortcuts] = useState(readShortcuts);
  const response = facilitatorResponseOf(assessment);
  const { id } = assessment;
  const onRate = useCallback(
    (indicatorId: string, fields: RatingFields) => rateAsFacilitator(id, indicatorId, fields).ok,
    [id],
  );
  const [told, setTold] = useState(nothingTold);
  const hasOthers = dossier.assessments.some((one) => one.id !== id && !one.deletedAt);
  usePreparedSummary(place, response);
  if (revealOf(assessment) === 'revealed' || assessment.archived) {
    return <Closed assessment={assessment} place={place} />;
  }
  return (
    <>
      {hasOthers && (
        <Suspense fallback={null}>
          <LastTimes
            dossier={dossier}
            assessment={assessment}
            index={index}
            shortcuts={shortcuts}
            onFound={setTold}
          />
        </Suspense>
      )}
      <RatingPages
        key={id}
        voice={id}
        index={index}
        asked={activeIndicators(index, assessment)}
        ratings={response?.ratings ?? nothingYet}
        objective={place.objective}
        placeOf={(objective) => ({ ...place, objective })}
        onRate={onRate}
        told={told}
        end={
          <Link
            to={{ ...place, screen: 'synthese', objective: undefined }}
            className="button strong"
          >
            {t('questionnaire.toSummary')}
          </Link>
        }
        shortcuts={shortcuts}
        onShortcuts={(on) => {
          setShortcuts(on);
          saveShortcuts(on);
        }}
      />
    </>
  );
}

/** After the reveal answers are locked; an archive is only read. */
function Closed({ assessment, place }: { assessment: Assessment; place: DossierPlace }) {
  const { t } = useTranslation('work');
  return (
    <div className="page">
      <Heading title={t('questionnaire.title')} />
      {assessment.revealedAt && (
        <p className="lead">
          {t('questionnaire.locked', {
            when: formatMoment(assessment.revealedAt, currentLanguage()),
          })}
        </p>
      )}
      <p>{t('questionnaire.lockedText')}</p>
      <div className="actions">
        <Link to={{ ...place, screen: 'synthese', objective: undefined }} className="button strong">
          {t('questionnaire.toSummary')}
        </Link>
      </div>
    </div>
  );
}

/** Once something has been rated, the summary is likely to be looked at: it is fetched in a quiet moment. */
function usePreparedSummary(place: DossierPlace, response: unknown) {
  const { prepare } = useNavigation();
  const found = useRef(response);
  const rated = response !== found.current;
  const { id, assessment } = place;
  useEffect(() => {
    if (!rated) return;
    // Safari has no requestIdleCallback.
    const wait = typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout;
    wait(() => {
      prepare({ name: 'dossier', id, screen: 'synthese', assessment });
      // What says the radar in words: a browser takes longer to have it at hand than to use it.
      formatList([], currentLanguage());
    });
  }, [rated, prepare, id, assessment]);
}
