import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Texts } from '#i18n/i18n.ts';
import {
  areDigits,
  askWithoutDigits,
  declineOffer,
  goOnSitting,
  keepShut,
  unlock,
} from '#state/passing.ts';
import type { Passing } from '#state/passingStore.ts';
import { useSecondsUntil } from '#state/usePassing.ts';
import { TextField } from '#ui/Field.tsx';
import { Heading } from '#ui/Heading.tsx';
import { respondentWords } from './people.ts';

/** Between two people: nothing but whose turn it is, and the animator’s digits. */
export function PassingLock({ passing, onMine }: { passing: Passing; onMine: () => void }) {
  const { t } = useTranslation('collect');
  const { offered, last } = passing;
  if (offered) {
    return (
      <div className="page passing">
        <Heading title={t('passing.goOn')} />
        <p className="lead">
          {t('passing.goOnText', { who: respondentWords({ ...offered, ratings: {} }, t) })}
        </p>
        <div className="actions">
          <button type="button" className="button strong big" onClick={goOnSitting}>
            {t('passing.goOnButton')}
          </button>
          <button type="button" className="button big" onClick={declineOffer}>
            {t('passing.back')}
          </button>
        </div>
      </div>
    );
  }
  const title = last === null ? 'first' : last === 'handedIn' ? 'thanks' : 'left';
  return (
    <div className="page passing">
      <Heading title={t(`passing.${title}`)} />
      {last !== null && (
        <p className="lead">{t(last === 'handedIn' ? 'passing.lockText' : 'passing.leftText')}</p>
      )}
      <div className="actions">
        <button type="button" className="button strong big" onClick={onMine}>
          {t('passing.mine')}
        </button>
      </div>
      <Animator passing={passing} />
    </div>
  );
}

function Animator({ passing }: { passing: Passing }) {
  const { t } = useTranslation('collect');
  const [digits, setDigits] = useState('');
  const [wrong, setWrong] = useState(false);
  const waits = useSecondsUntil(passing.waitsUntil);
  const opens = useSecondsUntil(passing.opensAt);
  const ready = waits === 0 && areDigits(digits);
  const form = useRef<HTMLFormElement>(null);
  const field = () => form.current?.querySelector('input');
  // One of two buttons stands where the other was pressed.
  const asking = passing.opensAt !== null;
  const former = useRef(asking);
  const other = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (former.current === asking) return;
    former.current = asking;
    other.current?.focus();
  }, [asking]);
  return (
    <details className="passing-animator" open={passing.opensAt !== null || undefined}>
      <summary>{t('passing.animator')}</summary>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return field()?.focus();
          void unlock(digits).then(({ kind }) => {
            setWrong(kind !== 'open');
            setDigits('');
            // The digits are to be written again; once it is open this is gone.
            field()?.focus();
          });
        }}
      >
        <TextField
          label={t('passing.digits')}
          problem={
            waits > 0
              ? t('passing.wait', { time: timeWords(waits, t) })
              : wrong
                ? t('passing.wrong')
                : undefined
          }
          className="digits"
          type="password"
          // Not a password that a browser should offer to keep.
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={4}
          value={digits}
          onChange={(event) => setDigits(event.target.value)}
        />
        <button type="submit" className="button" aria-disabled={!ready}>
          {t('passing.unlock')}
        </button>
      </form>
      {passing.opensAt === null ? (
        <button ref={other} type="button" className="quiet" onClick={askWithoutDigits}>
          {t('passing.forgotten')}
        </button>
      ) : (
        <div className="passing-opens">
          <p>{t('passing.forgottenText', { time: timeWords(opens, t) })}</p>
          <button ref={other} type="button" className="button" onClick={keepShut}>
            {t('passing.keepShut')}
          </button>
        </div>
      )}
    </details>
  );
}

function timeWords(seconds: number, t: Texts<'collect'>): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0
    ? t('passing.seconds', { seconds })
    : t('passing.time', { minutes, seconds: seconds % 60 });
}
