/** Taking the last step back, and bringing it back. A button keeps the focus when there is no more to take. */
export function StepButtons({
  texts,
  className,
  canUndo,
  canRedo,
  onStep,
}: {
  texts: { undo: string; redo: string };
  /** of each button */
  className: string;
  canUndo: boolean;
  canRedo: boolean;
  onStep: (kind: 'undone' | 'redone') => void;
}) {
  const steps = [
    { kind: 'undone', text: texts.undo, can: canUndo },
    { kind: 'redone', text: texts.redo, can: canRedo },
  ] as const;
  return steps.map(({ kind, text, can }) => (
    <button
      key={kind}
      type="button"
      className={className}
      aria-disabled={!can}
      onClick={() => {
        if (can) onStep(kind);
      }}
    >
      {text}
    </button>
  ));
}
