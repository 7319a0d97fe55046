import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineChoice } from './useLines.ts';

/** Which lines are on the radar: this diagnosis’s, and those of earlier years. */
export function LinesChoice({ all, shown, isFull, onToggle }: LineChoice) {
  const { t } = useTranslation('years');
  const id = useId();
  const waiting = isFull && shown.length < all.length;
  return (
    <fieldset
      className="fieldset lines-choice"
      aria-describedby={waiting ? `${id}-full` : undefined}
    >
      <legend>{t('radar.legend')}</legend>
      <div className="options">
        {all.map((line) => {
          const isShown = shown.includes(line);
          return (
            <label key={`${line.kind} ${line.label}`} className="option">
              <input
                type="checkbox"
                checked={isShown}
                // The last line stays: a radar of nothing says nothing.
                disabled={isShown ? shown.length === 1 : isFull}
                onChange={() => onToggle(line)}
              />
              {line.label}
            </label>
          );
        })}
      </div>
      {waiting && (
        <p id={`${id}-full`} className="field-hint">
          {t('radar.full')}
        </p>
      )}
    </fieldset>
  );
}
