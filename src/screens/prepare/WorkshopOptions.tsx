import { useId } from 'react';

/** One of a few, each with a sentence on what it means. */
export function WorkshopOptions<T extends string>({
  legend,
  hint,
  options,
  value,
  fixed,
  onChoose,
}: {
  legend: string;
  /** until when it may be chosen, or why it may not */
  hint?: string | undefined;
  options: readonly { value: T; label: string; text: string }[];
  value: T;
  fixed?: boolean;
  onChoose: (value: T) => void;
}) {
  const id = useId();
  return (
    <fieldset
      className="fieldset workshop-options"
      aria-describedby={hint ? `${id}-hint` : undefined}
    >
      <legend className="unseen">{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={id}
            checked={option.value === value}
            disabled={Boolean(fixed) && option.value !== value}
            aria-describedby={`${id}-${option.value}`}
            onChange={() => onChoose(option.value)}
          />
          <span>
            <strong>{option.label}</strong>
            <span id={`${id}-${option.value}`}>{option.text}</span>
          </span>
        </label>
      ))}
      {hint && (
        <p id={`${id}-hint`} className="aside-text">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
