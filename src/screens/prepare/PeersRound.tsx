import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReciprocalRound } from '#core/reciprocal.ts';
import { reciprocalGrid } from '#core/reciprocalGrid.ts';
import { roundFaults } from '#core/reciprocalLooks.ts';
import type { ActOutcome } from '#state/performing.ts';
import { presentDay } from '#state/presentDay.ts';
import { changeRound, removeRound } from '#state/reciprocal.ts';
import { PeersGrid } from './PeersGrid.tsx';
import { PeersLooks } from './PeersLooks.tsx';
import { PeersNames } from './PeersNames.tsx';
import { PeersSheet } from './PeersSheet.tsx';
import { faultWords } from './peersWords.ts';

/** One round: how far it has come, who looks at whom, on paper too. */
export function PeersRound({
  dossier,
  assessment,
  round,
  onTold,
  onRemoved,
}: {
  dossier: Dossier;
  assessment: Assessment;
  round: ReciprocalRound;
  onTold: (words: string) => void;
  onRemoved: (outcome: ActOutcome, words: string) => void;
}) {
  const { t } = useTranslation('peers');
  const [editing, setEditing] = useState(false);
  const grid = useMemo(() => reciprocalGrid(dossier, round, presentDay()), [dossier, round]);
  const uneven = roundFaults(round, grid.own);
  const { title } = round;
  const isPlanned = grid.own === null || round.assessmentId !== undefined;
  return (
    <div className="peers-round">
      <h4>{title}</h4>
      <p>{t('rounds.done', { count: grid.done, total: grid.total })}</p>
      {editing ? <PeersLooks round={round} /> : <PeersGrid round={round} grid={grid} />}
      {editing && <PeersNames round={round} />}
      <ul className="peers-uneven" aria-live="polite">
        {uneven.map((fault) => (
          <li key={JSON.stringify(fault)}>{faultWords(fault, t)}</li>
        ))}
      </ul>
      {!isPlanned && (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => {
              const { ok } = changeRound(round.id, { assessmentId: assessment.id });
              onTold(t(ok ? 'rounds.planned' : 'act.refused'));
            }}
          >
            {t('rounds.plan')}
          </button>
          <span className="aside-text peers-hint">
            {t('rounds.planHint', { title: assessment.title })}
          </span>
        </p>
      )}
      <div className="peers-acts">
        <button
          type="button"
          className="quiet"
          aria-pressed={editing}
          onClick={() => setEditing(!editing)}
        >
          {t('rounds.edit')}
        </button>
        <PeersSheet round={round} grid={grid} />
        <button
          type="button"
          className="quiet"
          onClick={() => onRemoved(removeRound(round.id), t('rounds.removed', { title }))}
        >
          {t('rounds.remove')}
        </button>
      </div>
    </div>
  );
}
