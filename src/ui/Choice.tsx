import { type InputHTMLAttributes, type Ref, useId } from 'react';
import './field.css';

/** One of a few, as a row of radio buttons; `inputProps` go to each radio (react-hook-form's `register`). */
export function Choice({
  legend,
  options,
  value,
  hint,
  inputProps,
}: {
  legend: string;
  hint?: string | undefined;
  options: readonly { value: string; label: string }[];
  /** the chosen value where the caller keeps it; left out when react-hook-form does */
  value?: string;
  inputProps: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> };
}) {
  const id = useId();
  return (
    <fieldset className="fieldset" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className="options">
        {options.map((option) => (
          <label key={option.value} className="option">
            <input
              type="radio"
              {...inputProps}
              name={inputProps.name ?? id}
              value={option.value}
              {...(value === undefined ? {} : { checked: option.value === value })}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
