import { useTranslation } from 'react-i18next';
import type { OpenOutcome } from '#state/doorTypes.ts';
import { forgetOpening } from '#state/opening.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { ExistsDialog } from './ExistsDialog.tsx';
import { refusalSentence } from './refusalSentence.ts';

/** Why files were not opened, and what to do with one that is here already. */
export function Outcomes({ outcomes }: { outcomes: readonly OpenOutcome[] }) {
  const { t } = useTranslation('refusals');
  const app = useTranslation('app').t;
  const refused = outcomes.flatMap((outcome, place) => {
    const sentence = refusalSentence(outcome, t);
    return sentence ? [{ place, sentence }] : [];
  });
  const asked = outcomes.find((outcome) => outcome.kind === 'exists');
  return (
    <>
      {refused.length > 0 && (
        <Refusal>
          {refused.map(({ place, sentence }) => (
            <p key={place}>{sentence}</p>
          ))}
          <p>{t('untouched')}</p>
          <button type="button" className="quiet" onClick={forgetOpening}>
            {app('open.close')}
          </button>
        </Refusal>
      )}
      {asked && <ExistsDialog key={asked.fileName} outcome={asked} />}
    </>
  );
}
