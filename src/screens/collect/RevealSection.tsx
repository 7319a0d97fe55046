import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, revealOf } from '#core/dossier.ts';
import type { Turnout } from '#core/turnout.ts';
import { smallestShown } from '#core/voiceGroups.ts';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { reveal } from '#state/workshop.ts';
import { Link } from '#ui/Link.tsx';
import { type Place, useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { turnoutWords } from './turnoutWords.ts';

/** One act closes the answers and opens the cross views. */
export function RevealSection({
  assessment,
  turnout,
  place,
}: {
  assessment: Assessment;
  turnout: Turnout;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation('collect');
  const navigation = useNavigation();
  const [refused, setRefused] = useState(false);
  const cross: Place = { ...place, screen: 'regards', assessment: assessment.id };
  const { answered, drafts } = turnout;
  const state = revealOf(assessment);
  return (
    <section className="reveal" aria-labelledby="reveal-heading">
      <h2 id="reveal-heading">{t('reveal.title')}</h2>
      {state === 'open' && (
        <>
          <p>{t('reveal.open')}</p>
          <p>
            <Link to={{ ...place, screen: 'preparer' }}>{t('reveal.openLink')}</Link>
          </p>
        </>
      )}
      {assessment.revealedAt && (
        <p>{t('reveal.done', { when: formatMoment(assessment.revealedAt, currentLanguage()) })}</p>
      )}
      {state === 'blind' && (
        <>
          <p>{t('reveal.lead')}</p>
          {answered === 0 ? (
            <p className="aside-text">{t('reveal.nobody')}</p>
          ) : (
            <p className="reveal-count">{turnoutWords(turnout, t)}</p>
          )}
          {drafts > 0 && <p>{t('reveal.drafts', { count: drafts })}</p>}
          {answered > 0 && answered < smallestShown && assessment.names !== 'named' && (
            <p>{t('reveal.few')}</p>
          )}
          <div className="actions">
            <button
              type="button"
              className="button strong"
              disabled={answered === 0 || assessment.archived}
              onClick={() => {
                const revealed = reveal(assessment.id);
                setRefused(!revealed.ok);
                if (revealed.ok) navigation.go(cross);
              }}
            >
              {t('reveal.button')}
            </button>
          </div>
        </>
      )}
      {state !== 'blind' && (
        <div className="actions">
          <Link to={cross} className="button">
            {t('reveal.toCross')}
          </Link>
        </div>
      )}
      {refused && (
        <Refusal>
          <p>{t('reveal.refused')}</p>
        </Refusal>
      )}
    </section>
  );
}
