import { useEffect, useRef, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { TextField } from '#ui/Field.tsx';
import { isAmount, type ProfileFields } from './profile.ts';

/** The circles of belonging, named before anyone rates « nous ». */
export function Circles() {
  const { t } = useTranslation('work');
  const {
    register,
    control,
    formState: { errors },
  } = useFormContext<ProfileFields>();
  const { fields, append, remove } = useFieldArray({ control, name: 'circles' });
  const section = useRef<HTMLElement>(null);
  const [removed, setRemoved] = useState<{ place: number; left: number; times: number } | null>(
    null,
  );
  // The button that was pressed is gone: on with the circle that has come to its place.
  useEffect(() => {
    if (!removed) return;
    const { place, left } = removed;
    const next = place < left ? `[name="circles.${place}.name"]` : '[data-add-circle]';
    section.current?.querySelector<HTMLElement>(next)?.focus();
  }, [removed]);
  return (
    <section aria-labelledby="pole-circles" ref={section}>
      <h2 id="pole-circles">{t('pole.circles')}</h2>
      <p className="aside-text">{t('pole.circlesLead')}</p>
      {fields.map((field, place) => {
        const number = place + 1;
        return (
          <div key={field.id} className="row circle">
            <TextField
              label={t('pole.circleNumber', { number })}
              maxLength={limits.nameLength}
              {...register(`circles.${place}.name`)}
            />
            <TextField
              label={t('pole.circleCountNumber', { number })}
              problem={errors.circles?.[place]?.count && t('pole.numberInvalid')}
              inputMode="numeric"
              className="short"
              maxLength={8}
              {...register(`circles.${place}.count`, { validate: isAmount })}
            />
            <button
              type="button"
              className="quiet"
              onClick={() => {
                remove(place);
                setRemoved((last) => ({
                  place,
                  left: fields.length - 1,
                  times: (last?.times ?? 0) + 1,
                }));
              }}
            >
              {t('pole.removeCircle', { number })}
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className="button"
        data-add-circle
        onClick={() => append({ name: '', count: '' })}
      >
        {t('pole.addCircle')}
      </button>
      <p aria-live="polite" className="unseen">
        {removed?.left === fields.length && (
          <span key={removed.times}>{t('pole.circleRemoved')}</span>
        )}
      </p>
    </section>
  );
}
