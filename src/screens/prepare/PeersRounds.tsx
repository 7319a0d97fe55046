import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { reciprocalRounds } from '#core/reciprocal.ts';
import { PeersRound } from './PeersRound.tsx';
import { PeersRoundForm } from './PeersRoundForm.tsx';
import { usePeersSaid } from './usePeersSaid.tsx';
import { WorkshopPart } from './WorkshopPart.tsx';

/** Rounds in which three to six poles look at one another, and the form that begins one. */
export function PeersRounds({ dossier, assessment }: { dossier: Dossier; assessment: Assessment }) {
  const { t } = useTranslation('peers');
  const [open, setOpen] = useState(false);
  const said = usePeersSaid();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!open && wasOpen.current) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <WorkshopPart title={t('rounds.title')}>
      <p className="workshop-say">{t('rounds.lead')}</p>
      {reciprocalRounds(dossier).map((round) => (
        <PeersRound
          key={round.id}
          dossier={dossier}
          assessment={assessment}
          round={round}
          onTold={said.tell}
          onRemoved={said.removed}
        />
      ))}
      {said.area}
      {open ? (
        <PeersRoundForm dossier={dossier} assessment={assessment} onClose={() => setOpen(false)} />
      ) : (
        <button ref={button} type="button" className="button" onClick={() => setOpen(true)}>
          {t('rounds.organise')}
        </button>
      )}
    </WorkshopPart>
  );
}
