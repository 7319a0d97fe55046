import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { SharedChoice } from '#core/sharedCopy.ts';
import { firstChoice, saveSharedCopy, sharedContents } from '#state/sharedCopies.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { ShareList } from './ShareList.tsx';

const parts = [
  'profile',
  'contact',
  'voices',
  'names',
  'comments',
  'agreements',
  'objectiveNotes',
  'parking',
  'actions',
  'journal',
  'otherAssessments',
] as const satisfies readonly (keyof SharedChoice)[];

/** Names and words belong to the answers: without these there are none. */
const ofVoices: readonly (keyof SharedChoice)[] = ['names', 'comments'];

/** What of the dossier leaves in a copy: ticked part by part, then read from the copy itself. */
export function ShareDialog({
  dossier,
  assessment,
  onClose,
}: {
  dossier: Dossier;
  assessment: Assessment;
  /** the name of the file that was saved; null: none was */
  onClose: (fileName: string | null) => void;
}) {
  const { t } = useTranslation('report');
  const [first] = useState(() => firstChoice(dossier, assessment));
  const [choice, setChoice] = useState(first);
  const [failed, setFailed] = useState(false);
  const contents = useMemo(
    () => sharedContents(dossier, assessment.id, choice),
    [dossier, assessment.id, choice],
  );

  async function save() {
    const saved = await saveSharedCopy(assessment.id, choice);
    if (saved.ok) onClose(saved.value.fileName);
    else setFailed(true);
  }

  return (
    <Dialog heading={t('share.heading')} onCancel={() => onClose(null)}>
      <p>{t('share.lead')}</p>
      <fieldset className="fieldset share-parts">
        <legend>{t('share.parts')}</legend>
        {parts.map((part) => {
          const below = ofVoices.includes(part);
          return (
            <label key={part} className={below ? 'share-part below' : 'share-part'}>
              <input
                type="checkbox"
                checked={choice[part] && (choice.voices || !below)}
                disabled={below && !choice.voices}
                onChange={({ target }) => setChoice({ ...choice, [part]: target.checked })}
              />
              {t(`share.part.${part}`)}
            </label>
          );
        })}
      </fieldset>
      {!first.voices && <p className="aside-text">{t('share.promised')}</p>}
      <ShareList contents={contents} />
      {failed && (
        <Refusal>
          <p>{t('share.failed')}</p>
        </Refusal>
      )}
      <div className="actions">
        <button type="button" className="button strong" onClick={() => void save()}>
          {t('share.save')}
        </button>
        <button type="button" className="quiet" onClick={() => onClose(null)}>
          {t('share.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
