import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SaveKind, saveKind } from '#state/saveKind.ts';
import { useOpenDossier } from '#state/useDossier.ts';

/** How long a save may last before screen readers are told of it, in milliseconds. */
const longSave = 1000;

/** Where saving stands: seen at each moment, said only when there is something to know. */
export function SaveStatus() {
  const { t } = useTranslation('work');
  const kind = useOpenDossier((open) => saveKind(open.save));
  const said = useSaid(kind);
  return (
    <>
      {/* It changes with each letter typed: what is said of it stands beside. */}
      <p
        role="status"
        aria-live="off"
        className={`save ${kind === 'saved' || kind === 'saving' ? 'fine' : 'trouble'}`}
      >
        <span className="save-dot" aria-hidden="true" />
        {t(`save.${kind}`)}
      </p>
      <span aria-live="polite" className="unseen">
        {said && t(`save.${said}`)}
      </span>
    </>
  );
}

/** Trouble at once, a save only when it lasts, and that all is on disk only after one of these; null: nothing yet. */
function useSaid(kind: SaveKind): SaveKind | null {
  const [said, setSaid] = useState<SaveKind | null>(null);
  useEffect(() => {
    if (kind !== 'saving') {
      setSaid((former) => (kind === 'saved' ? former && kind : kind));
      return;
    }
    const timer = setTimeout(() => setSaid(kind), longSave);
    return () => clearTimeout(timer);
  }, [kind]);
  return said;
}
