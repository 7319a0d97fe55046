import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '#core/result.ts';
import { type Answer, redoSaid, undoSaid } from '#state/answers.ts';
import type { SaveState } from '#state/dossierStore.ts';
import { useAnswerSave, useAnswerSteps } from '#state/useAnswer.ts';

/** On every page of an answer: what it is for, whether it is on the disk, and a way to take back what was just said. */
export function AnswerHead({ answer: { id, invitation } }: { answer: Answer }) {
  const { t } = useTranslation('answer');
  const kind = saveKind(useAnswerSave());
  const fine = kind === 'saved' || kind === 'saving';
  return (
    <div className="answer-head">
      <p className="answer-where">{`${invitation.poleName} · ${invitation.title}`}</p>
      <p role="status" className={fine ? 'answer-save' : 'answer-save trouble'}>
        <span className="answer-save-dot" aria-hidden="true" />
        {t(`save.${kind}`)}
      </p>
      <Steps id={id} />
    </div>
  );
}

function Steps({ id }: { id: string }) {
  const { t } = useTranslation('work');
  const { canUndo, canRedo } = useAnswerSteps();
  const [said, setSaid] = useState<'undone' | 'redone' | null>(null);
  const step = useCallback(
    (kind: 'undone' | 'redone') => {
      if (kind === 'undone') undoSaid(id);
      else redoSaid(id);
      setSaid(kind);
    },
    [id],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) step('undone');
      else if (key === 'y' || key === 'z') step('redone');
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [step]);
  return (
    <div className="answer-steps">
      <span aria-live="polite" className="unseen">
        {said && t(said)}
      </span>
      <button
        type="button"
        className="answer-step"
        disabled={!canUndo}
        onClick={() => step('undone')}
      >
        {t('undo')}
      </button>
      <button
        type="button"
        className="answer-step"
        disabled={!canRedo}
        onClick={() => step('redone')}
      >
        {t('redo')}
      </button>
    </div>
  );
}

/** In a text the browser's own undo works letter by letter; ours would take back more. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))
  );
}

/** Which sentence says where saving stands. */
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
