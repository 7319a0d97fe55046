import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '#core/referentialEdit.ts';
import { unreachable } from '#core/result.ts';
import type { SaveState } from '#state/dossierStore.ts';
import { saveReferential } from '#state/openingReferentials.ts';
import { redoEdit, undoEdit } from '#state/referentialEditing.ts';
import { useEditing, useOwn } from '#state/useOwn.ts';
import { Refusal } from '#ui/Refusal.tsx';

/** Whether it is saved, undo, and the file: beside the title while one writes. */
export function WritingBar({
  recordId,
  onStep,
}: {
  recordId: string;
  /** what an undo or a redo was about, to be shown */
  onStep: (node: NodeId, kind: 'undone' | 'redone') => void;
}) {
  const { t } = useTranslation('editor');
  const canUndo = useEditing((editing) => editing.canUndo);
  const canRedo = useEditing((editing) => editing.canRedo);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      // In the fields too: a field's own undo would know nothing of the others.
      event.preventDefault();
      const kind = key === 'z' && !event.shiftKey ? 'undone' : 'redone';
      const node = kind === 'undone' ? undoEdit() : redoEdit();
      if (node !== undefined) onStep(node, kind);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onStep]);

  return (
    <div className="bar-acts">
      <SaveStatus recordId={recordId} />
      <button
        type="button"
        className="bar-button"
        disabled={!canUndo}
        onClick={() => {
          const node = undoEdit();
          if (node !== undefined) onStep(node, 'undone');
        }}
      >
        {t('undo')}
      </button>
      <button
        type="button"
        className="bar-button"
        disabled={!canRedo}
        onClick={() => {
          const node = redoEdit();
          if (node !== undefined) onStep(node, 'redone');
        }}
      >
        {t('redo')}
      </button>
      <FileButton recordId={recordId} className="bar-button strong" />
    </div>
  );
}

function SaveStatus({ recordId }: { recordId: string }) {
  const { t } = useTranslation('editor');
  const save = useOwn(({ saves }) => saves.get(recordId));
  const kind = save ? saveKind(save) : 'saved';
  return (
    <p
      role="status"
      className={`save ${kind === 'saved' || kind === 'saving' ? 'fine' : 'trouble'}`}
    >
      <span className="save-dot" aria-hidden="true" />
      {t(`save.${kind}`)}
    </p>
  );
}

function saveKind(
  save: SaveState,
): 'saved' | 'saving' | 'failed' | 'quota' | 'unavailable' | 'stopped' {
  switch (save.kind) {
    case 'saved':
    case 'saving':
    case 'stopped':
      return save.kind;
    case 'failed':
      return save.reason === 'unknown' ? 'failed' : save.reason;
    default:
      return unreachable(save);
  }
}

/** Hands one of one's own to the user as a file, and says what became of it. */
export function FileButton({
  recordId,
  className,
  name,
}: {
  recordId: string;
  className: string;
  /** tells several of them apart */
  name?: string;
}) {
  const { t } = useTranslation('editor');
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={name === undefined ? undefined : t('list.saveName', { name })}
        onClick={() => {
          setSaid(null);
          void saveReferential(recordId).then((saved) => {
            if (!saved.ok) return setSaid({ text: t('acts.fileFailed'), failed: true });
            const { fileName, draft } = saved.value;
            const key = draft ? 'acts.fileDraft' : 'acts.fileDone';
            return setSaid({ text: t(key, { name: fileName }), failed: false });
          });
        }}
      >
        {t('acts.file')}
      </button>
      {said?.failed && (
        <Refusal>
          <p>{said.text}</p>
        </Refusal>
      )}
      <p aria-live="polite" className="said">
        {said && !said.failed && said.text}
      </p>
    </>
  );
}
