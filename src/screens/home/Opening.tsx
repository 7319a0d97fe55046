import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetOpening, openAndReport } from '#state/opening.ts';
import { useOpening } from '#state/useWorkspace.ts';
import { FileInput } from '#ui/FileInput.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { ExistsDialog } from './ExistsDialog.tsx';
import { refusalSentence } from './refusalSentence.ts';

/** Opens dossiers from files, chosen here or dropped anywhere, and says what became of each. */
export function Opening() {
  const { t } = useTranslation('app');
  const { go } = useNavigation();
  const { busy, outcomes } = useOpening((opening) => opening);

  const opened = outcomes.filter((outcome) => outcome.kind === 'opened' || outcome.kind === 'same');
  const refused = outcomes.flatMap((outcome, place) => {
    const sentence = refusalSentence(outcome, t);
    return sentence ? [{ place, sentence }] : [];
  });
  const asked = outcomes.find((outcome) => outcome.kind === 'exists');
  const onlyOne = outcomes.length === 1 ? opened[0]?.id : undefined;
  const referentials = outcomes.filter(({ kind }) => kind === 'referential').length;
  // Referentials are kept, and asked about, where they are written.
  const elsewhere =
    outcomes.some(({ kind }) => kind === 'referentialExists') ||
    (outcomes.length === 1 && referentials === 1);

  useEffect(() => {
    if (onlyOne === undefined) return;
    forgetOpening();
    go({ name: 'dossier', id: onlyOne, screen: 'synthese' });
  }, [onlyOne, go]);
  // Of several, the first that leads somewhere; answers of one dossier all lead to the same place.
  const travelled = outcomes.find(({ kind }) => kind === 'invitation' || kind === 'response');
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
        {!elsewhere && referentials > 0 && ` ${t('open.referentials', { count: referentials })}`}
      </p>
      {refused.length > 0 && (
        <Refusal>
          {refused.map(({ place, sentence }) => (
            <p key={place}>{sentence}</p>
          ))}
          <p>{t('open.untouched')}</p>
          <button type="button" className="quiet" onClick={forgetOpening}>
            {t('open.close')}
          </button>
        </Refusal>
      )}
      {asked && <ExistsDialog key={asked.fileName} outcome={asked} />}
    </>
  );
}
