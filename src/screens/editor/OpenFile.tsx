import { useTranslation } from 'react-i18next';
import { openAndReport } from '#state/opening.ts';
import { useOpening } from '#state/useWorkspace.ts';
import { FileInput } from '#ui/FileInput.tsx';
import { useNavigation } from '#ui/navigation.ts';

/** Opens the file of a referential; `OpeningOutcome` says what became of it. */
export function OpenFile() {
  const { t } = useTranslation('editor');
  const { go } = useNavigation();
  const busy = useOpening((opening) => opening.busy);
  function open(files: readonly File[]) {
    // Of several, whatever they are, the first screen says where each one is.
    if (files.length > 1) go({ name: 'home' });
    void openAndReport(files);
  }
  return (
    <>
      <FileInput label={t('file.button')} onFiles={open} />
      <p aria-live="polite" className="said">
        {busy !== null && t('file.busy', { name: busy })}
      </p>
    </>
  );
}
