import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Refusal } from './Refusal.tsx';

/** A text that is stored at each keystroke; what comes from elsewhere (undo, another window) is shown. */
export function SavedArea({
  label,
  hint,
  value,
  readOnly = false,
  maxLength,
  className,
  refusal,
  onSave,
}: {
  label: ReactNode;
  hint?: string | undefined;
  value: string;
  readOnly?: boolean;
  /** UTF-16 units */
  maxLength: number;
  className: string;
  /** what is said where it was refused */
  refusal: string;
  /** false where it was refused */
  onSave: (text: string) => boolean;
}) {
  const id = useId();
  const [text, setText] = useState(value);
  const [refused, setRefused] = useState(false);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="aside-text">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={2}
        maxLength={maxLength}
        readOnly={readOnly}
        aria-describedby={hint && `${id}-hint`}
        value={text}
        onChange={(event) => {
          sent.current = event.target.value;
          setText(event.target.value);
          setRefused(!onSave(event.target.value));
        }}
      />
      {refused && (
        <Refusal>
          <p>{refusal}</p>
        </Refusal>
      )}
    </div>
  );
}
