import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undo } from '#state/openDossier.ts';
import type { ActOutcome } from '#state/performing.ts';
import { Refusal } from '#ui/Refusal.tsx';

/** What was just done in a part of the peers' section. */
interface Said {
  words: string;
  /** it can be taken back from here */
  back?: boolean;
  refused?: boolean;
}

/** Tells of what was done, and keeps the focus where the row that had it is gone. */
export function usePeersSaid(): {
  area: ReactNode;
  tell: (words: string) => void;
  /** an act whose row goes away: the focus comes here, beside *Annuler* */
  removed: (outcome: ActOutcome<unknown>, words: string) => void;
} {
  const { t } = useTranslation('peers');
  const [said, setSaid] = useState<Said | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const area = (
    <div ref={place} tabIndex={-1} className="peers-said">
      <p aria-live="polite">{said && !said.refused && said.words}</p>
      {said?.back && (
        <button
          type="button"
          className="button"
          onClick={() => {
            undo();
            setSaid({ words: t('act.undone') });
            place.current?.focus();
          }}
        >
          {t('act.undo')}
        </button>
      )}
      {said?.refused && (
        <Refusal>
          <p>{said.words}</p>
        </Refusal>
      )}
    </div>
  );
  return {
    area,
    tell: (words) => setSaid({ words }),
    removed: (outcome, words) => {
      setSaid(outcome.ok ? { words, back: true } : { words: t('act.refused'), refused: true });
      place.current?.focus();
    },
  };
}
