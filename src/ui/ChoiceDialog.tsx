import { Dialog } from './Dialog.tsx';

/** A question with a few answers, each said in a line and explained in another; Escape is "none of these". */
export function ChoiceDialog({
  heading,
  text,
  choices,
  cancel,
  onCancel,
}: {
  heading: string;
  text: string;
  choices: readonly { label: string; hint: string; onChoose: () => void }[];
  /** name of the button that is "none of these" */
  cancel: string;
  onCancel: () => void;
}) {
  return (
    <Dialog heading={heading} onCancel={onCancel}>
      <p>{text}</p>
      {choices.map(({ label, hint, onChoose }) => (
        <button key={label} type="button" className="choice" onClick={onChoose}>
          <strong>{label}</strong>
          <span>{hint}</span>
        </button>
      ))}
      <div className="actions">
        <button type="button" className="quiet" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </Dialog>
  );
}
