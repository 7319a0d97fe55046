import { useEffect, useState } from 'react';
import type { ActName } from '#state/dossierStore.ts';
import { undo } from '#state/openDossier.ts';
import { useOpenDossier } from '#state/useDossier.ts';

/** What was just done to the whole dossier, and whether it still stands; its undo as long as nothing came after it. */
export function UndoLine({
  act,
  done,
  more = '',
  undo: label,
  undone,
}: {
  act: ActName;
  done: string;
  more?: string;
  /** name of the button */
  undo: string;
  undone: string;
}) {
  // Said a moment after it stands on the page: a live region speaks of what changes in it.
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);
  const isLast = useOpenDossier(({ undoLabel }) => undoLabel === act);
  const wasUndone = useOpenDossier(({ redoLabel }) => redoLabel === act);
  const [stands, setStands] = useState(true);
  // Undo and redo are pressed elsewhere too; what comes after says nothing of it.
  const now = isLast || (stands && !wasUndone);
  if (now !== stands) setStands(now);
  return (
    <div className="history-done">
      <p aria-live="polite">{isThere && (now ? done : undone)}</p>
      {now && more && <p className="aside-text">{more}</p>}
      {now && isLast && (
        <button
          type="button"
          className="button"
          onClick={() => {
            undo();
            // The button goes: the focus stays on the page.
            document.querySelector<HTMLElement>('[data-screen-heading]')?.focus();
          }}
        >
          {label}
        </button>
      )}
    </div>
  );
}
