import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { useEarlier } from '#state/useEarlier.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { DossierPlace } from './parts.ts';
import { tableOf } from './table.ts';
import { Workshop } from './Workshop.tsx';
import './agree.css';

/** One indicator on the wall: what differs, what is agreed, and why. */
export function AgreeScreen({
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
  const { t } = useTranslation('agree');
  const earlier = useEarlier(dossier, assessment);
  const table = useMemo(() => tableOf(index, dossier, assessment), [index, dossier, assessment]);
  if (!table) {
    return (
      <div className="page">
        <Heading title={t('title')} />
        <p className="lead">{t('covered')}</p>
        <div className="actions">
          <Link
            to={{ name: 'dossier', id: place.id, screen: 'collecte', assessment: place.assessment }}
            className="button strong"
          >
            {t('toCollect')}
          </Link>
        </div>
      </div>
    );
  }
  return (
    <Workshop
      key={assessment.id}
      dossier={dossier}
      assessment={assessment}
      index={index}
      place={place}
      table={table}
      earlier={earlier}
    />
  );
}
