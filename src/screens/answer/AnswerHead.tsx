import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, redoSaid, undoSaid } from '#state/answers.ts';
import { saveKind } from '#state/saveKind.ts';
import { useAnswerSave, useAnswerSteps } from '#state/useAnswer.ts';
import { StepButtons } from '#ui/StepButtons.tsx';
import { useStepKeys } from '#ui/useStepKeys.ts';

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
  useStepKeys(step);
  return (
    <div className="answer-steps">
      <span aria-live="polite" className="unseen">
        {said && t(said)}
      </span>
      <StepButtons
        texts={{ undo: t('undo'), redo: t('redo') }}
        className="answer-step"
        canUndo={canUndo}
        canRedo={canRedo}
        onStep={step}
      />
    </div>
  );
}
