import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, type AnswerAct, redoSaid, undoSaid } from '#state/answers.ts';
import { saveKind } from '#state/saveKind.ts';
import { useAnswerSave, useAnswerSteps } from '#state/useAnswer.ts';
import { SeenNote } from '#ui/SeenNote.tsx';
import { StepButtons } from '#ui/StepButtons.tsx';
import { useStepKeys } from '#ui/useStepKeys.ts';

/** On every page of an answer: what it is for, whether it is on the disk, and where one says something, a way to take it back. */
export function AnswerHead({
  answer: { id, invitation },
  steps,
}: {
  answer: Answer;
  /** whether something is said on this page: what stands on another is not taken back unseen */
  steps: boolean;
}) {
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
      {steps && <Steps id={id} />}
    </div>
  );
}

interface Said {
  done: { kind: 'undone' | 'redone'; act: AnswerAct | null } | null;
  /** how often something was said: the same twice is said twice */
  times: number;
}

function Steps({ id }: { id: string }) {
  const { t } = useTranslation(['work', 'answer']);
  const { canUndo, canRedo } = useAnswerSteps();
  const [{ done, times }, setSaid] = useState<Said>({ done: null, times: 0 });
  const say = useCallback(
    (next: Said['done']) => setSaid((former) => ({ done: next, times: former.times + 1 })),
    [],
  );
  const over = useCallback(() => say(null), [say]);
  const step = useCallback(
    (kind: 'undone' | 'redone') =>
      say({ kind, act: kind === 'undone' ? undoSaid(id) : redoSaid(id) }),
    [id, say],
  );
  useStepKeys(step);
  return (
    <div className="answer-steps">
      <StepButtons
        texts={{ undo: t('undo'), redo: t('redo') }}
        className="answer-step"
        canUndo={canUndo}
        canRedo={canRedo}
        onStep={step}
      />
      <SeenNote times={times} onOver={over}>
        {done &&
          (done.act
            ? t(done.kind, { act: t(`answer:act.${done.act}`) })
            : t(`nothing.${done.kind}`))}
      </SeenNote>
    </div>
  );
}
