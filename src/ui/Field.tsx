import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import './field.css';

interface FieldTexts {
  label: string;
  hint?: string | undefined;
  /** what is wrong with what stands in the field, and what to do */
  problem?: string | undefined;
}

function FieldFrame({
  label,
  hint,
  problem,
  children,
}: FieldTexts & {
  children: (attributes: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': Boolean(problem),
      })}
      {problem && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** One line of text, a number or a date. */
export function TextField({
  label,
  hint,
  problem,
  ...input
}: FieldTexts & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <FieldFrame label={label} hint={hint} problem={problem}>
      {(attributes) => <input type="text" autoComplete="off" {...input} {...attributes} />}
    </FieldFrame>
  );
}

/** Several lines; grows with what is written. */
export function TextArea({
  label,
  hint,
  problem,
  ...area
}: FieldTexts & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <FieldFrame label={label} hint={hint} problem={problem}>
      {(attributes) => <textarea rows={2} {...area} {...attributes} />}
    </FieldFrame>
  );
}
