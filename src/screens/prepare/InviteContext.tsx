import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pole } from '#core/dossier.ts';
import { type ProfileField, profileFields } from '#core/invitation.ts';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { InviteEvidence } from './InviteEvidence.tsx';
import { type SentText, type Shown, shownIn, type Wish } from './inviteWish.ts';
import { profileWords } from './profileWords.ts';

/** What may go along, piece by piece: the pole’s profile, what was seen. Nothing goes that is not ticked. */
export function InviteContext({
  pole,
  index,
  review,
  wish,
  onWish,
}: {
  pole: Pole;
  index: ReferentialIndex;
  review: ReadonlyMap<string, readonly string[]>;
  wish: Wish;
  onWish: (wish: Wish) => void;
}) {
  const { t } = useTranslation('workshop');
  const { t: work } = useTranslation('work');
  const language = currentLanguage();
  const shown = shownIn(wish);
  const [ticked, setTicked] = useState({ count: -1, times: 0 });
  const said = profileFields.filter(
    (field) => profileWords({ workshop: t, work }, field, pole) !== null,
  );
  const set = (fields: Partial<Shown>) =>
    onWish({ ...wish, shown: { ...wish.shown, [wish.stance]: { ...shown, ...fields } } });

  function tickAll(profile: ProfileField[]) {
    set({ profile });
    setTicked(({ times }) => ({ count: profile.length, times: times + 1 }));
  }

  function tick(field: ProfileField, on: boolean) {
    set({ profile: said.filter((one) => (one === field ? on : shown.profile.includes(one))) });
  }

  function send(id: string, text: string, sent: SentText) {
    set({ evidence: { ...shown.evidence, [id]: { ...shown.evidence[id], [text]: sent } } });
  }

  return (
    <details className="invite-context">
      <summary>{t('invite.context')}</summary>
      <p className="aside-text">
        {t(wish.stance === 'peer' ? 'invite.contextPeer' : 'invite.contextOwn')}
      </p>
      <fieldset className="fieldset">
        <legend>{t('invite.profile')}</legend>
        {said.length === 0 && <p className="aside-text">{t('invite.noProfile')}</p>}
        {said.length > 1 && (
          <p className="invite-acts">
            <button
              type="button"
              className="quiet"
              onClick={() => tickAll(said.filter((field) => field !== 'contact'))}
            >
              {t('invite.wholeProfile')}
            </button>
            <button type="button" className="quiet" onClick={() => tickAll([])}>
              {t('invite.noneOfIt')}
            </button>
            <span aria-live="polite" className="unseen">
              {ticked.count === shown.profile.length && (
                <span key={ticked.times}>{t('invite.ticked', { count: ticked.count })}</span>
              )}
            </span>
          </p>
        )}
        {said.map((field) => (
          <label key={field} className="invite-tick">
            <input
              type="checkbox"
              checked={shown.profile.includes(field)}
              onChange={({ target }) => tick(field, target.checked)}
            />
            <span>
              <strong>{work(`pole.${field}`)}</strong>{' '}
              {profileWords({ workshop: t, work }, field, pole)}
            </span>
          </label>
        ))}
      </fieldset>
      {review.size > 0 && (
        <fieldset className="fieldset">
          <legend>{t('invite.evidence')}</legend>
          <p className="field-hint">{t('invite.evidenceHint')}</p>
          {[...review].map(([id, texts]) => {
            const label = localize(
              index.indicatorById.get(id)?.indicator.label ?? { fr: id },
              language,
            );
            return (
              <div key={id} className="invite-evidence">
                <p lang={label.language}>{label.text}</p>
                {texts.map((text) => (
                  <InviteEvidence
                    key={text}
                    text={text}
                    indicator={label.text}
                    sent={shown.evidence[id]?.[text]}
                    onSent={(sent) => send(id, text, sent)}
                  />
                ))}
              </div>
            );
          })}
        </fieldset>
      )}
    </details>
  );
}
