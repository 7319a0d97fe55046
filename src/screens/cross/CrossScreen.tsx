import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { crossViews } from '#core/crossViews.ts';
import { type Assessment, type Dossier, revealOf } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { Heading } from '#ui/Heading.tsx';
import type { Place } from '#ui/navigation.ts';
import { CrossBlind } from './CrossBlind.tsx';
import { CrossSheet } from './CrossSheet.tsx';
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
  const views = useMemo(() => counted && crossViews(index, counted), [index, counted]);
  return (
    <div className="page cross">
      <Heading title={t('title')} />
      {revealOf(assessment) === 'blind' && <CrossBlind assessment={assessment} place={place} />}
      {revealOf(assessment) !== 'blind' && counted === null && (
        <p className="lead">{t('counting')}</p>
      )}
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
