import { useTranslation } from 'react-i18next';
import type { OpenOutcome } from '#state/doorTypes.ts';
import { settleOpening } from '#state/opening.ts';
import { keepBoth, replaceWith } from '#state/workspace.ts';
import { ChoiceDialog } from '#ui/ChoiceDialog.tsx';

/** A file whose dossier is here already and says something else: the user chooses, nothing is lost. */
export function ExistsDialog({ outcome }: { outcome: Extract<OpenOutcome, { kind: 'exists' }> }) {
  const { t } = useTranslation('app');
  const { dossier, fileName } = outcome;
  return (
    <ChoiceDialog
      heading={t('open.exists.heading')}
      text={t('open.exists.text', { file: fileName, name: dossier.pole.name })}
      choices={[
        {
          label: t('open.exists.keepBoth'),
          hint: t('open.exists.keepBothHint'),
          onChoose: () => void keepBoth(dossier).then((id) => settleOpening(outcome, id)),
        },
        {
          label: t('open.exists.replace'),
          hint: t('open.exists.replaceHint'),
          onChoose: () => void replaceWith(dossier).then((id) => settleOpening(outcome, id)),
        },
      ]}
      cancel={t('open.exists.cancel')}
      onCancel={() => settleOpening(outcome, null)}
    />
  );
}
