import {
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
} from 'react';
import './levelPicker.css';

/** A level as one can choose it. */
export interface LevelOption {
  value: string;
  label: string;
  /** the level's shape: an empty ring … a full one */
  glyph: ReactNode;
  /** what one sees at this level */
  description?: string | undefined;
  language?: string | undefined;
}

/**
 * The levels of one indicator as a radio group, with what is beside the scale
 * (does not apply, not known). While the focus is in it: a digit chooses a
 * level (by place on the keyboard, so that AZERTY works unshifted), the others'
 * letter chooses them, Backspace takes the answer back.
 */
export function LevelPicker({
  labelledBy,
  levels,
  others,
  shortcuts,
  inputProps,
  onPick,
  onClear,
  disabled = false,
}: {
  labelledBy: string;
  levels: readonly LevelOption[];
  others: readonly { value: string; label: string; letter: string }[];
  shortcuts: boolean;
  inputProps: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> };
  onPick: (value: string) => void;
  onClear: () => void;
  disabled?: boolean;
}) {
  const id = useId();

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!shortcuts || disabled || event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    const level = digit === undefined ? undefined : levels[Number(digit)];
    const other = others.find((option) => option.letter === event.key.toLowerCase());
    const value = level?.value ?? other?.value;
    if (value !== undefined) {
      event.preventDefault();
      onPick(value);
      event.currentTarget
        .querySelector<HTMLInputElement>(`input[value="${CSS.escape(value)}"]`)
        ?.focus();
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      onClear();
    }
  }

  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      onKeyDown={onKeyDown}
      className="level-picker"
    >
      <div className="levels" data-count={levels.length}>
        {levels.map((level, place) => (
          <label key={level.value} className="level" lang={level.language}>
            <input
              type="radio"
              {...inputProps}
              value={level.value}
              disabled={disabled}
              aria-labelledby={`${id}-${level.value}`}
              aria-describedby={level.description ? `${id}-${level.value}-seen` : undefined}
            />
            <span className="level-head">
              {level.glyph}
              {shortcuts && (
                <span aria-hidden="true" className="level-key">
                  {place}
                </span>
              )}
            </span>
            <strong id={`${id}-${level.value}`}>{level.label}</strong>
            {level.description && (
              <span id={`${id}-${level.value}-seen`} className="level-seen">
                {level.description}
              </span>
            )}
          </label>
        ))}
      </div>
      <div className="level-others">
        {others.map((option) => (
          <label key={option.value} className="level-other">
            <input type="radio" {...inputProps} value={option.value} disabled={disabled} />
            {option.label}
          </label>
        ))}
      </div>
    </div>
  );
}
