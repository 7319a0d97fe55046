import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '#core/referentialEdit.ts';
import { saveReferential } from '#state/openingReferentials.ts';
import { redoEdit, undoEdit } from '#state/referentialEditing.ts';
import { saveKind } from '#state/saveKind.ts';
import { useEditing, useOwn } from '#state/useOwn.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { StepButtons } from '#ui/StepButtons.tsx';
import { useStepKeys } from '#ui/useStepKeys.ts';

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

  const step = useCallback(
    (kind: 'undone' | 'redone') => {
      const node = kind === 'undone' ? undoEdit() : redoEdit();
      if (node !== undefined) onStep(node, kind);
    },
    [onStep],
  );
  // In the fields too: a field's own undo would know nothing of the others.
  useStepKeys(step, { inFields: true });

  return (
    <div className="bar-acts">
      <SaveStatus recordId={recordId} />
      <StepButtons
        texts={{ undo: t('undo'), redo: t('redo') }}
        className="bar-button"
        canUndo={canUndo}
        canRedo={canRedo}
        onStep={step}
      />
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
