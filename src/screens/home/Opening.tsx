import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '#i18n/i18n.ts';
import type { OpenOutcome } from '#state/doorTypes.ts';
import { forgetOpening, openAndReport } from '#state/opening.ts';
import { useOpening } from '#state/useWorkspace.ts';
import { FileInput } from '#ui/FileInput.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';

const refusals: readonly OpenOutcome['kind'][] = [
  'refused',
  'unreadableFile',
  'strayResponse',
  'unsupported',
];

/** Opens dossiers from files, chosen here or dropped anywhere, and says what became of each. */
export function Opening() {
  const { t } = useTranslation('app');
  const { go } = useNavigation();
  const { busy, outcomes } = useOpening((opening) => opening);

  const opened = outcomes.filter((outcome) => outcome.kind === 'opened' || outcome.kind === 'same');
  const refused = outcomes.filter(({ kind }) => refusals.includes(kind));
  const only = outcomes.length === 1 ? outcomes[0] : undefined;
  const referentials = outcomes.filter(({ kind }) => kind === 'referential').length;
  // Referentials are kept, and asked about, where they are written.
  const elsewhere =
    outcomes.some(({ kind }) => kind === 'referentialExists') ||
    (outcomes.length === 1 && referentials === 1);

  useEffect(() => {
    if (only?.kind === 'exists') {
      // What a copy would bring is looked at, and answered, where the dossier’s history is.
      go({ name: 'dossier', id: only.id, screen: 'historique' });
    } else if (only?.kind === 'opened' || only?.kind === 'same') {
      forgetOpening();
      go({ name: 'dossier', id: only.id, screen: 'synthese' });
    }
  }, [only, go]);
  const responses = outcomes.filter(({ kind }) => kind === 'response').length;
  // Of several, the first that leads somewhere; what was refused is said here before anything else.
  const travelled =
    refused.length === 0
      ? outcomes.find(({ kind }) => kind === 'invitation' || kind === 'response')
      : undefined;
  useEffect(() => {
    if (travelled?.kind === 'invitation') {
      forgetOpening();
      go({ name: 'invitation', payload: travelled.payload });
    } else if (travelled?.kind === 'response') {
      const { dossierId: id, assessmentId: assessment } = travelled;
      forgetOpening();
      go({ name: 'dossier', id, screen: 'collecte', assessment });
    }
  }, [travelled, go]);
  useEffect(() => {
    if (elsewhere) go({ name: 'referential', view: 'atelier' });
  }, [elsewhere, go]);

  return (
    <>
      <FileInput label={t('home.open.button')} onFiles={(files) => void openAndReport(files)} />
      <p role="status" className="opening-status">
        {busy === null
          ? opened.length > 1 && t('open.several', { count: opened.length })
          : t('open.busy', { name: busy })}
        {!travelled && responses > 0 && ` ${t('open.responses', { count: responses })}`}
        {!elsewhere && referentials > 0 && ` ${t('open.referentials', { count: referentials })}`}
      </p>
      {(refused.length > 0 || outcomes.some(({ kind }) => kind === 'exists')) && (
        <Later outcomes={outcomes} />
      )}
    </>
  );
}

/** What is said of a refused file, or of a copy of what is here, comes when there is one. */
function Later({ outcomes }: { outcomes: readonly OpenOutcome[] }) {
  const { t } = useTranslation('app');
  const [Outcomes, setOutcomes] = useState<ComponentType<{ outcomes: typeof outcomes }> | null>(
    null,
  );
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    Promise.all([import('./Outcomes.tsx'), loadTexts('refusals')]).then(
      ([loaded]) => setOutcomes(() => loaded.Outcomes),
      () => setFailed(true),
    );
  }, []);
  if (failed) {
    return (
      <Refusal>
        <p>{t('failure.chunk')}</p>
      </Refusal>
    );
  }
  return Outcomes && <Outcomes outcomes={outcomes} />;
}
