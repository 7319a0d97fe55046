import { useTranslation } from 'react-i18next';
import { type Assessment, type Dossier, liveAssessments } from '#core/dossier.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';

/** Which diagnosis of the dossier is worked on, where there are several. */
export function AssessmentChoice({
  dossier,
  assessment,
  place,
}: {
  dossier: Dossier;
  assessment: Assessment;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation('work');
  const live = liveAssessments(dossier);
  if (live.length < 2) return null;
  return (
    <section aria-labelledby="prepare-which">
      <h2 id="prepare-which">{t('prepare.which')}</h2>
      <ul className="assessments">
        {live.toReversed().map((other) => (
          <li key={other.id}>
            <Link
              to={{ ...place, assessment: other.id }}
              aria-current={other.id === assessment.id ? 'true' : undefined}
            >
              {other.title}
            </Link>
            <span className="aside-text">{formatDay(other.date, currentLanguage())}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
