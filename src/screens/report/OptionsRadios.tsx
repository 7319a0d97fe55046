import { useId } from 'react';

/** One of a few, one below the other; what the chosen one means is said under them. */
export function OptionsRadios<T extends string>({
  legend,
  options,
  value,
  hint,
  onChange,
}: {
  legend: string;
  options: readonly { value: T; label: string }[];
  value: T;
  hint?: string;
  onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <fieldset className="fieldset" aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend>{legend}</legend>
      <div className="report-choices">
        {options.map((option) => (
          <label key={option.value} className="report-tick">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="option-hint" aria-live="polite">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
