import { type FormEvent, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { park } from '#state/agreeing.ts';
import { setSitting } from '#state/sitting.ts';
import { TextArea } from '#ui/Field.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import type { PartProps } from './Workshop.tsx';

/** A question to put aside. As far as it is typed it stays on this device, whatever is closed meanwhile. */
export function ParkingForm({
  assessment,
  sitting,
  about,
  onParked,
}: PartProps & { about: string | null; onParked?: () => void }) {
  const { t } = useTranslation('agree');
  const { register, reset, getValues } = useForm({ defaultValues: { text: sitting.draft } });
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = getValues('text').trim();
    if (text === '') return;
    const done = park(assessment.id, text, about).ok;
    setRefused(!done);
    if (!done) return;
    reset({ text: '' });
    setSitting(assessment.id, { draft: '' });
    onParked?.();
  };
  return (
    <form onSubmit={submit}>
      <TextArea
        label={t('parking.question')}
        hint={t('parking.hint')}
        rows={3}
        maxLength={limits.textLength}
        {...register('text', {
          onChange: (event: { target: { value: string } }) =>
            setSitting(assessment.id, { draft: event.target.value }),
        })}
      />
      {refused && (
        <Refusal>
          <p>{t('refused')}</p>
        </Refusal>
      )}
      <button type="submit" className="button strong">
        {t('parking.park')}
      </button>
    </form>
  );
}
