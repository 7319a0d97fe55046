import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areDigits, startPassing } from '#state/passing.ts';
import type { Seat } from '#state/voices.ts';
import { TextField } from '#ui/Field.tsx';
import { respondentWords } from './people.ts';

/** The laptop is locked with four digits, and passed round. */
export function PassStart({
  dossierId,
  assessmentId,
  offered,
  onCancel,
}: {
  dossierId: string;
  assessmentId: string;
  /** somebody who had begun goes on first; null: nobody */
  offered: Seat | null;
  onCancel: () => void;
}) {
  const { t } = useTranslation('collect');
  const [digits, setDigits] = useState('');
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What the lock is made of is here before it shuts: the hall may have no network.
  useEffect(() => {
    void import('./Passing.tsx');
  }, []);
  useEffect(() => {
    if (offered) form.current?.querySelector('input')?.focus();
  }, [offered]);
  return (
    <section className="way" aria-labelledby="pass-heading">
      <h3 id="pass-heading">{t('pass.title')}</h3>
      <p>{t('pass.lead')}</p>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          setWrong(!areDigits(digits));
          if (areDigits(digits)) void startPassing({ dossierId, assessmentId }, digits, offered);
        }}
      >
        {offered && (
          <p aria-live="polite">
            {t('pass.goOnFor', {
              who: respondentWords({ ...offered, ratings: {} }, t),
            })}
          </p>
        )}
        <TextField
          label={t('pass.digits')}
          hint={t('pass.digitsHint')}
          problem={wrong ? t('pass.digitsWrong') : undefined}
          className="digits"
          inputMode="numeric"
          maxLength={4}
          value={digits}
          onChange={(event) => {
            setDigits(event.target.value);
            setWrong(false);
          }}
        />
        <div className="way-act">
          <button type="submit" className="button">
            {t('pass.lock')}
          </button>
          {offered && (
            <button type="button" className="quiet" onClick={onCancel}>
              {t('pass.cancel')}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}
