import { useTranslation } from 'react-i18next';
import type { OpenOutcome } from '#state/doorTypes.ts';
import { forgetOpening } from '#state/opening.ts';
import { Link } from '#ui/Link.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { refusalSentence } from './refusalSentence.ts';

/** Why files were not opened, and where to look at those that are copies of a dossier that is here. */
export function Outcomes({ outcomes }: { outcomes: readonly OpenOutcome[] }) {
  const { t } = useTranslation('refusals');
  const app = useTranslation('app').t;
  const refused = outcomes.flatMap((outcome, place) => {
    const sentence = refusalSentence(outcome, t);
    return sentence ? [{ place, sentence }] : [];
  });
  const copies = outcomes.filter((outcome) => outcome.kind === 'exists');
  return (
    <>
      {refused.length > 0 && (
        <Refusal>
          {refused.map(({ place, sentence }) => (
            <p key={place}>{sentence}</p>
          ))}
          <p>
            {refused.length === outcomes.length
              ? t('untouched')
              : t('untouchedOf', { count: refused.length })}
          </p>
          <button type="button" className="quiet" onClick={forgetOpening}>
            {app('open.close')}
          </button>
        </Refusal>
      )}
      {copies.map(({ id, fileName: file, dossier }) => (
        <p key={file} className="opening-copy">
          {t('exists.copy', { file, name: dossier.pole.name })}{' '}
          <Link
            to={{ name: 'dossier', id, screen: 'historique' }}
            aria-label={t('exists.lookOf', { file })}
          >
            {t('exists.look')}
          </Link>
        </p>
      ))}
    </>
  );
}
