import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, type Dossier, liveAssessments } from '#core/dossier.ts';
import { continuedBy } from '#core/transition.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { archiveAssessment, deleteAssessment, restoreAssessment } from '#state/assessments.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';

type Said = 'archivedNow' | 'unarchivedNow' | 'deletedNow' | 'restoredNow';

/** The diagnoses of the dossier, where there are several: which one is worked on, and what may be done with each. */
export function AssessmentChoice({
  dossier,
  assessment,
  place,
}: {
  dossier: Dossier;
  assessment: Assessment;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation('years');
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState<{ what: Said; id: string } | null>(null);
  const [refused, setRefused] = useState(false);
  const live = liveAssessments(withoutFormer(dossier, assessment));
  const deleted = dossier.assessments.filter(({ deletedAt }) => deletedAt);
  const act = (what: Said, id: string, ok: boolean) => {
    setRefused(!ok);
    if (!ok) return;
    setSaid({ what, id });
    // The row with its button may be gone; what is gone on with elsewhere has no way back out of the archive.
    const one = dossier.assessments.find((other) => other.id === id);
    const stays =
      what === 'unarchivedNow' || (what === 'archivedNow' && !(one && continuedBy(dossier, one)));
    if (!stays) heading.current?.focus();
  };
  if (live.length < 2 && deleted.length === 0) return null;
  const told = dossier.assessments.find(({ id }) => id === said?.id);
  const isPast = said?.what === 'deletedNow' && !told?.deletedAt;
  return (
    <section aria-labelledby="prepare-which">
      <h2 id="prepare-which" ref={heading} tabIndex={-1}>
        {t('list.title')}
      </h2>
      <ul className="assessments">
        {live.toReversed().map((other) => (
          <li key={other.id}>
            <Link
              to={{ ...place, assessment: other.id }}
              aria-current={other.id === assessment.id ? 'true' : undefined}
            >
              {other.title}
            </Link>
            <span className="aside-text">
              {formatDay(other.date, currentLanguage())}
              {other.archived && ` · ${t('list.archived')}`}
            </span>
            {live.length > 1 && (
              <span className="assessment-acts">
                {!(other.archived && continuedBy(dossier, other)) && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={t(other.archived ? 'list.unarchiveOf' : 'list.archiveOf', other)}
                    onClick={() =>
                      act(
                        other.archived ? 'unarchivedNow' : 'archivedNow',
                        other.id,
                        archiveAssessment(other.id, !other.archived).ok,
                      )
                    }
                  >
                    {t(other.archived ? 'list.unarchive' : 'list.archive')}
                  </button>
                )}
                <button
                  type="button"
                  className="quiet"
                  aria-label={t('list.deleteOf', { title: other.title })}
                  onClick={() => act('deletedNow', other.id, deleteAssessment(other.id).ok)}
                >
                  {t('list.delete')}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {said && told && !isPast && (
          <p>
            {t(`list.${said.what}`, { title: told.title })}{' '}
            {said.what === 'deletedNow' && (
              <button
                type="button"
                className="quiet"
                onClick={() => act('restoredNow', told.id, restoreAssessment(told.id).ok)}
              >
                {t('list.undo')}
              </button>
            )}
          </p>
        )}
      </div>
      {refused && (
        <Refusal>
          <p>{t('list.refused')}</p>
        </Refusal>
      )}
      {deleted.length > 0 && (
        <details className="assessments-deleted">
          <summary>{t('list.deleted', { count: deleted.length })}</summary>
          <ul className="assessments">
            {deleted.map(({ id, title, date }) => (
              <li key={id}>
                <span>{title}</span>
                <span className="aside-text">{formatDay(date, currentLanguage())}</span>
                <button
                  type="button"
                  className="quiet"
                  aria-label={t('list.restoreOf', { title })}
                  onClick={() => act('restoredNow', id, restoreAssessment(id).ok)}
                >
                  {t('list.restore')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What a diagnosis was before it changed version bears the same name and date: the way to it is in its own notice. */
function withoutFormer(dossier: Dossier, shown: Assessment): Dossier {
  const assessments = dossier.assessments.filter(
    (one) => one.id === shown.id || !one.archived || !continuedBy(dossier, one),
  );
  return { ...dossier, assessments };
}
