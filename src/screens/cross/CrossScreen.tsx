import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { crossViews } from '#core/crossViews.ts';
import { type Assessment, type Dossier, revealOf } from '#core/dossier.ts';
import { participationOf } from '#core/participation.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { peerLook } from '#state/peerLook.ts';
import { Heading } from '#ui/Heading.tsx';
import type { Place } from '#ui/navigation.ts';
import { CrossBlind } from './CrossBlind.tsx';
import { CrossNav } from './CrossNav.tsx';
import { CrossSheet } from './CrossSheet.tsx';
import { PairsView } from './PairsView.tsx';
import './cross.css';

/** So many answers take a moment to be counted: the screen is there before them. */
const MANY = 400;

/** All regards on one sheet, grouped so that nobody can be traced. */
export function CrossScreen({
  assessment,
  index,
  place,
}: {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation('cross');
  const counted = useDeferredValue<Assessment | null>(
    assessment,
    assessment.responses.length > MANY ? null : assessment,
  );
  const isPairs = place.view === 'pairs';
  const views = useMemo(
    () => (counted && !isPairs ? crossViews(index, counted) : null),
    [index, counted, isPairs],
  );
  // What is decided here is shown at once: nothing is counted anew for it.
  const look = counted && isPairs ? peerLook(index, assessment) : null;
  const hasPeers =
    revealOf(assessment) !== 'blind' && (isPairs || participationOf(assessment).peers > 0);
  return (
    <div className="page cross">
      <Heading title={isPairs ? `${t('views.pairs')} · ${t('title')}` : t('title')}>
        {t('title')}
      </Heading>
      {hasPeers && <CrossNav place={place} />}
      {revealOf(assessment) === 'blind' && <CrossBlind assessment={assessment} place={place} />}
      {revealOf(assessment) !== 'blind' && counted === null && (
        <p className="lead">{t('counting')}</p>
      )}
      {look && <PairsView assessment={assessment} index={index} place={place} look={look} />}
      {views && (
        <CrossSheet
          assessmentId={assessment.id}
          views={views}
          reveal={revealOf(assessment)}
          index={index}
          place={place}
        />
      )}
    </div>
  );
}
