import { useTranslation } from 'react-i18next';
import { earlierAssessment } from '#core/comparison.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { lastActions } from '#core/workshopAgenda.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';

/** Before anybody answers: that nothing is filled in, where last time’s levels are, what becomes of its actions. */
export function FreshYear({
  dossier,
  assessment,
  place,
}: {
  dossier: Dossier;
  assessment: Assessment;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation('years');
  const earlier = earlierAssessment(dossier, assessment);
  if (!earlier) return null;
  const actions = lastActions(dossier, assessment)?.actions.length ?? 0;
  return (
    <div className="notice fresh-year">
      <h2>{t('fresh.title', { title: earlier.title })}</h2>
      <p>{t('fresh.levels', { when: formatDay(earlier.date, currentLanguage()) })}</p>
      {actions > 0 && (
        <p>
          {t('fresh.actions', { count: actions })}{' '}
          <Link to={{ ...place, screen: 'plan', part: undefined }}>{t('fresh.toActions')}</Link>
        </p>
      )}
    </div>
  );
}
