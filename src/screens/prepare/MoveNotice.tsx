import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, type Dossier, revealOf } from '#core/dossier.ts';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { continuedBy } from '#core/transition.ts';
import { unreadIndicators } from '#core/transitionCarry.ts';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { markRead } from '#state/moving.ts';
import { Link } from '#ui/Link.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { Place } from '#ui/navigation.ts';

/** Of a diagnosis that was moved: since when, what is to be read again, the way to what it was; of that one, the way back. */
export function MoveNotice({
  dossier,
  assessment,
  index,
  place,
  takesFocus,
  onFocused,
}: {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  place: Extract<Place, { name: 'dossier' }>;
  /** whether somebody has just moved it here */
  takesFocus: boolean;
  onFocused: () => void;
}) {
  const { t } = useTranslation('moving');
  const heading = useRef<HTMLHeadingElement>(null);
  const { transition } = assessment;
  const at = transition?.at;
  useEffect(() => {
    if (!takesFocus || !at) return;
    heading.current?.focus();
    onFocused();
  }, [takesFocus, at, onFocused]);
  const former = dossier.assessments.find(
    ({ id, deletedAt }) => id === transition?.archived && !deletedAt,
  );
  if (assessment.archived) {
    const present = continuedBy(dossier, assessment);
    if (!present) return null;
    return (
      <Notice>
        <p>{t('archived')}</p>
        <p>
          <Link to={{ ...place, assessment: present.id }}>{t('present')}</Link>
        </p>
        {former && (
          <p>
            <Link to={{ ...place, assessment: former.id }}>{t('older')}</Link>
          </p>
        )}
      </Notice>
    );
  }
  if (!transition) return null;
  const language = currentLanguage();
  const reveal = revealOf(assessment);
  const unread = unreadIndicators(assessment).flatMap((id) => index.indicatorById.get(id) ?? []);
  // Where the answers are closed they are read in Synthèse.
  const screen = reveal === 'revealed' ? 'synthese' : 'questionnaire';
  return (
    <div className="notice move-notice">
      <h3 ref={heading} tabIndex={-1}>
        {t('done')}
      </h3>
      <p>
        {t('doneText', {
          when: formatMoment(transition.at, language),
          title: localize(index.referential.title, language).text,
        })}{' '}
        {former && (
          <Link to={{ ...place, screen: 'synthese', assessment: former.id }}>{t('archive')}</Link>
        )}
      </p>
      {/* What there is to be read would tell of what was said. */}
      {reveal !== 'blind' && (
        <p aria-live="polite">
          {unread.length > 0 ? t('toRead', { count: unread.length }) : t('nothingToRead')}
        </p>
      )}
      {reveal !== 'blind' && unread.length > 0 && (
        <ul className="move-unread">
          {unread.map(({ indicator, objective }) => {
            const label = localize(indicator.label, language);
            return (
              <li key={indicator.id}>
                <Link
                  to={{ ...place, screen, assessment: assessment.id, objective: objective.id }}
                  lang={label.language}
                >
                  {label.text}
                </Link>
                <button
                  type="button"
                  className="quiet"
                  aria-label={t('readOf', { label: label.text })}
                  onClick={() => {
                    if (markRead(assessment.id, indicator.id).ok) heading.current?.focus();
                  }}
                >
                  {t('read')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
