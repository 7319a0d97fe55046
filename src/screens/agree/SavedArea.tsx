import { useEffect, useId, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { Refusal } from '#ui/Refusal.tsx';

/** A text that is stored at each keystroke; what comes from elsewhere (undo, another window) is shown. */
export function SavedArea({
  label,
  hint,
  value,
  readOnly = false,
  onSave,
}: {
  label: string;
  hint?: string;
  value: string;
  readOnly?: boolean;
  /** false where it was refused */
  onSave: (text: string) => boolean;
}) {
  const { t } = useTranslation('agree');
  const id = useId();
  const { register, reset } = useForm({ defaultValues: { text: value } });
  const sent = useRef(value);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    reset({ text: value });
  }, [value, reset]);
  return (
    <div className="stage-area">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="aside-text">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={2}
        maxLength={limits.textLength}
        readOnly={readOnly}
        aria-describedby={hint && `${id}-hint`}
        {...register('text', {
          onChange: (event: { target: { value: string } }) => {
            sent.current = event.target.value;
            setRefused(!onSave(event.target.value));
          },
        })}
      />
      {refused && (
        <Refusal>
          <p>{t('refused')}</p>
        </Refusal>
      )}
    </div>
  );
}
