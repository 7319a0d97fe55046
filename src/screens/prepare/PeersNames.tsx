import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import type { ReciprocalRound } from '#core/reciprocal.ts';
import { renamePole } from '#state/reciprocal.ts';
import { TextField } from '#ui/Field.tsx';

/** What the poles of a round are called, to be written otherwise. */
export function PeersNames({ round }: { round: ReciprocalRound }) {
  const { t } = useTranslation('peers');
  return (
    <fieldset className="fieldset peers-names">
      <legend>{t('rounds.names')}</legend>
      {round.poles.map((pole, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its name is what changes
        <Name key={at} roundId={round.id} pole={pole} number={at + 1} />
      ))}
    </fieldset>
  );
}

/** Stored when one leaves the field or presses Enter: on the way a name may be another pole’s. */
function Name({ roundId, pole, number }: { roundId: string; pole: string; number: number }) {
  const { t } = useTranslation('peers');
  const [typed, setTyped] = useState(pole);
  const [known, setKnown] = useState(pole);
  const [isRefused, setRefused] = useState(false);
  // Undo, or another window, calls it otherwise.
  if (known !== pole) {
    setKnown(pole);
    setTyped(pole);
    setRefused(false);
  }
  const store = () => {
    const outcome = renamePole(roundId, pole, typed);
    setRefused(!(outcome.ok && outcome.value));
  };
  const problem = typed.trim() === '' ? t('fault.noName') : t('fault.sameName', { pole: typed });
  return (
    <TextField
      label={t('form.pole', { number })}
      problem={isRefused ? problem : undefined}
      maxLength={limits.nameLength}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        setRefused(false);
      }}
      onBlur={store}
      onKeyDown={({ key }) => {
        if (key === 'Enter') store();
      }}
    />
  );
}
