import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenOutcome } from '#state/doorTypes.ts';
import { forgetRefused } from '#state/opening.ts';
import { Link } from '#ui/Link.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { outcomeWords } from './outcomeWords.ts';
import { placeOf } from './placeOf.ts';
import { refusalSentence } from './refusalSentence.ts';

/** Why files were not opened, and of each of the others what became of it and where it is now. */
export function Outcomes({ outcomes }: { outcomes: readonly OpenOutcome[] }) {
  const { t } = useTranslation('refusals');
  const app = useTranslation('app').t;
  const refused = outcomes.flatMap((outcome, at) => {
    const sentence = refusalSentence(outcome, t);
    return sentence ? [{ at, outcome, sentence }] : [];
  });
  return (
    <>
      {refused.length > 0 && (
        <Refusal>
          {refused.map(({ at, sentence }) => (
            <p key={at}>{sentence}</p>
          ))}
          <p>
            {refused.length === outcomes.length
              ? t('untouched')
              : t('untouchedOf', { count: refused.length })}
          </p>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              document.querySelector<HTMLElement>('[data-screen-heading]')?.focus();
              forgetRefused(refused.map(({ outcome }) => outcome));
            }}
          >
            {app('open.close')}
          </button>
        </Refusal>
      )}
      <Told outcomes={outcomes} />
    </>
  );
}

function Told({ outcomes }: { outcomes: readonly OpenOutcome[] }) {
  const { t } = useTranslation('refusals');
  // Filled a moment after it is there, so that screen readers say what comes into it.
  const [filled, setFilled] = useState(false);
  useEffect(() => setFilled(true), []);
  const told = outcomes.flatMap((outcome, at) => {
    const words = outcomeWords(outcome, t);
    const place = placeOf(outcome);
    return words && place ? [{ at, place, ...words }] : [];
  });
  return (
    <div aria-live="polite" className="opening-told">
      {filled && told.length > 0 && (
        <ul>
          {told.map(({ at, place, what, act, actOf }) => (
            <li key={at}>
              {what}{' '}
              <Link to={place} aria-label={actOf}>
                {act}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
