import { useTranslation } from 'react-i18next';
import { openAndReport } from '#state/opening.ts';
import { useOpening } from '#state/useWorkspace.ts';
import { FileInput } from '#ui/FileInput.tsx';

/** Opens the file of a referential; `OpeningOutcome` says what became of it. */
export function OpenFile() {
  const { t } = useTranslation('editor');
  const busy = useOpening((opening) => opening.busy);
  return (
    <>
      <FileInput label={t('file.button')} onFiles={(files) => void openAndReport(files)} />
      <p aria-live="polite" className="said">
        {busy !== null && t('file.busy', { name: busy })}
      </p>
    </>
  );
}
