import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '#i18n/refusalWords.ts';
import type { OpenOutcome } from '#state/doorTypes.ts';
import { forgetOpening, settleOpening } from '#state/opening.ts';
import { useOpening } from '#state/useWorkspace.ts';
import { keepReferential, replaceReferential } from '#state/workspace.ts';
import { ChoiceDialog } from '#ui/ChoiceDialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { expectFocus } from './arrival.ts';

const ours: readonly OpenOutcome['kind'][] = [
  'referential',
  'referentialExists',
  'refused',
  'unreadableFile',
];

/** What became of the files that were opened, here or on the first screen; one alone is shown at once. */
export function OpeningOutcome() {
  const { t } = useTranslation('editor');
  const refusal = useTranslation('refusals').t;
  const { go } = useNavigation();
  const { outcomes, leads } = useOpening((opening) => opening);
  const asked = outcomes.find((outcome) => outcome.kind === 'referentialExists');
  const only = outcomes.length === 1 ? outcomes[0] : undefined;

  useEffect(() => {
    if (only?.kind === 'referential' && only.recordId !== null) {
      forgetOpening();
      expectFocus(only.recordId);
      go({ name: 'referential', view: 'atelier', key: only.recordId });
    } else if (only?.kind === 'opened' || only?.kind === 'same') {
      forgetOpening();
      go({ name: 'dossier', id: only.id, screen: 'synthese' });
    } else if (leads && only && !ours.includes(only.kind)) {
      // Something else than a referential: the first screen says what, or leads on.
      go({ name: 'home' });
    }
  }, [only, leads, go]);

  const refused = outcomes.flatMap((outcome) => {
    const name = outcome.fileName;
    if (outcome.kind === 'unreadableFile') return refusal('refused.unreadable', { name });
    return outcome.kind === 'refused' ? refusalWords(outcome.error, name, refusal) : [];
  });
  const ships = outcomes.filter(
    (outcome) => outcome.kind === 'referential' && outcome.recordId === null,
  );
  return (
    <>
      {refused.length > 0 && (
        <Refusal>
          {refused.map((sentence) => (
            <p key={sentence} dir="auto">
              {sentence}
            </p>
          ))}
          <p>{t('file.untouched')}</p>
          <Close />
        </Refusal>
      )}
      {ships.length > 0 && (
        <Notice>
          {ships.map(({ fileName }) => (
            <p key={fileName}>{t('file.ships', { name: fileName })}</p>
          ))}
          <Close />
        </Notice>
      )}
      {asked && <Exists key={asked.fileName} outcome={asked} />}
    </>
  );
}

function Close() {
  const { t } = useTranslation('editor');
  return (
    <button
      type="button"
      className="quiet"
      onClick={() => {
        document.querySelector<HTMLElement>('[data-screen-heading]')?.focus();
        forgetOpening();
      }}
    >
      {t('file.close')}
    </button>
  );
}

/** A file whose key is taken by another text: the user chooses, nothing is lost. */
function Exists({ outcome }: { outcome: Extract<OpenOutcome, { kind: 'referentialExists' }> }) {
  const { t } = useTranslation('editor');
  const { fileName: file, key, recordId, referential } = outcome;
  const settle = (id: string) => settleOpening(outcome, id);
  return (
    <ChoiceDialog
      heading={t('exists.heading')}
      text={t(recordId === null ? 'exists.shipped' : 'exists.own', { file, key })}
      choices={[
        {
          label: t('exists.keep'),
          hint: t('exists.keepHint'),
          onChoose: () => void keepReferential(referential).then(settle),
        },
        ...(recordId === null
          ? []
          : [
              {
                label: t('exists.replace'),
                hint: t('exists.replaceHint'),
                onChoose: () => void replaceReferential(recordId, referential).then(settle),
              },
            ]),
      ]}
      cancel={t('exists.cancel')}
      onCancel={() => settleOpening(outcome, null)}
    />
  );
}
