import { useTranslation } from 'react-i18next';
import type { OpenOutcome } from '#state/doorTypes.ts';
import { settleOpening } from '#state/opening.ts';
import { keepBoth, replaceWith } from '#state/workspace.ts';
import { Dialog } from '#ui/Dialog.tsx';

/** A file whose dossier is here already and says something else: the user chooses, nothing is lost. */
export function ExistsDialog({ outcome }: { outcome: Extract<OpenOutcome, { kind: 'exists' }> }) {
  const { t } = useTranslation('app');
  const { dossier, fileName } = outcome;
  return (
    <Dialog heading={t('open.exists.heading')} onCancel={() => settleOpening(outcome, null)}>
      <p>{t('open.exists.text', { file: fileName, name: dossier.pole.name })}</p>
      <button
        type="button"
        className="choice"
        onClick={() => void keepBoth(dossier).then((id) => settleOpening(outcome, id))}
      >
        <strong>{t('open.exists.keepBoth')}</strong>
        <span>{t('open.exists.keepBothHint')}</span>
      </button>
      <button
        type="button"
        className="choice"
        onClick={() => void replaceWith(dossier).then((id) => settleOpening(outcome, id))}
      >
        <strong>{t('open.exists.replace')}</strong>
        <span>{t('open.exists.replaceHint')}</span>
      </button>
      <div className="actions">
        <button type="button" className="quiet" onClick={() => settleOpening(outcome, null)}>
          {t('open.exists.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
