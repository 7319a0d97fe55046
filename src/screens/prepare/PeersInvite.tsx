import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '#core/exchange.ts';
import type { ExchangeLine } from '#core/exchangeState.ts';
import { evidenceToReview } from '#core/invitation.ts';
import { peerInvitation } from '#state/inviting.ts';
import { InviteContext } from './InviteContext.tsx';
import { InvitePreview } from './InvitePreview.tsx';
import { InviteWays } from './InviteWays.tsx';
import { choiceOf, type Shown, type Wish } from './inviteWish.ts';
import { roundWith } from './peersWords.ts';
import type { PrepareProps } from './prepareProps.ts';
import { usePacked } from './useInvitation.ts';
import './invite.css';

/** The invitation to one pole: what goes along, all that leaves, the ways it takes. */
export function PeersInvite({
  line: { exchange, round },
  agreed,
  shown,
  onShown,
  ...props
}: PrepareProps & {
  line: ExchangeLine;
  /** how many indicators are agreed on */
  agreed: number;
  /** what was ticked for peers during this visit */
  shown: Shown;
  onShown: (shown: Shown) => void;
  onLeft: () => void;
}) {
  const { t } = useTranslation('peers');
  const { dossier, assessment, index } = props;
  const id = useId();
  const pole = exchange.pole ?? '';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Opened by an act that is gone with it: the focus goes on from here.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const review = useMemo(() => evidenceToReview(index, assessment), [index, assessment]);
  const [withLevels, setWithLevels] = useState(true);
  const [withLooks, setWithLooks] = useState(true);
  const wish: Wish = { stance: 'peer', college: null, shown: { peer: shown } };
  const looks = roundWith(dossier, assessment, pole);
  const { profile = [], evidence = {} } = choiceOf(wish, review);
  const made = peerInvitation(exchange.id, index, {
    profile,
    evidence,
    agreedLevels: round > 1 && withLevels,
    ...(looks && withLooks ? { reciprocal: looks.id } : {}),
  });
  return (
    <section className="peers-invite" aria-labelledby={id}>
      <h4 id={id} ref={heading} tabIndex={-1}>
        {t(round > 1 ? 'invite.titleSecond' : 'invite.title', { pole })}
      </h4>
      <p className="aside-text">{t(round > 1 ? 'invite.second' : 'invite.blind')}</p>
      {round > 1 && agreed === 0 && <p>{t('invite.notYet')}</p>}
      {round > 1 && agreed > 0 && (
        <Tick
          label={t('invite.agreed')}
          hint={t('invite.agreedHint', { count: agreed })}
          checked={withLevels}
          onTick={setWithLevels}
        />
      )}
      {looks && (
        <Tick
          label={t('invite.round', { title: looks.title })}
          checked={withLooks}
          onTick={setWithLooks}
        />
      )}
      <InviteContext
        pole={dossier.pole}
        index={index}
        review={review}
        wish={wish}
        onWish={(next) => onShown(next.shown.peer ?? shown)}
      />
      <p className="aside-text">{t('invite.same')}</p>
      {made.ok && <Leaving {...props} invitation={made.value} whom={t('invite.whom', { pole })} />}
    </section>
  );
}

function Leaving({
  invitation,
  whom,
  dossier,
  index,
  place,
  onLeft,
}: PrepareProps & { invitation: Invitation; whom: string; onLeft: () => void }) {
  const packed = usePacked(invitation);
  return (
    <>
      <InvitePreview invitation={packed.invitation} index={index} whom={whom} />
      <InviteWays
        dossier={dossier}
        place={place}
        index={index}
        invited={packed}
        whom={whom}
        onLeft={onLeft}
      />
    </>
  );
}

function Tick({
  label,
  hint,
  checked,
  onTick,
}: {
  label: string;
  hint?: string;
  checked: boolean;
  onTick: (on: boolean) => void;
}) {
  return (
    <label className="invite-tick">
      <input type="checkbox" checked={checked} onChange={({ target }) => onTick(target.checked)} />
      <span>
        {label}
        {hint && <span className="aside-text peers-hint">{hint}</span>}
      </span>
    </label>
  );
}
