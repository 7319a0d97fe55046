import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '#ui/Field.tsx';
import { isAmount, type ProfileFields, resourceNames } from './profile.ts';

/** People and money, in orders of magnitude. */
export function Means() {
  const { t } = useTranslation('work');
  const {
    register,
    formState: { errors },
  } = useFormContext<ProfileFields>();
  const amount = { inputMode: 'decimal', className: 'short', maxLength: 12 } as const;
  return (
    <section aria-labelledby="pole-means">
      <h2 id="pole-means">{t('pole.means')}</h2>
      <TextField
        label={t('pole.fullTimeEquivalents')}
        problem={errors.fullTimeEquivalents && t('pole.numberInvalid')}
        {...amount}
        {...register('fullTimeEquivalents', { validate: isAmount })}
      />
      <TextField
        label={t('pole.animationFullTimeEquivalents')}
        problem={errors.animationFullTimeEquivalents && t('pole.numberInvalid')}
        {...amount}
        {...register('animationFullTimeEquivalents', { validate: isAmount })}
      />
      <fieldset className="fieldset">
        <legend>{t('pole.resources')}</legend>
        <p className="field-hint">{t('pole.resourcesHint')}</p>
        <div className="row">
          {resourceNames.map((name) => (
            <TextField
              key={name}
              label={t(`pole.${name}`)}
              problem={errors.resources?.[name] && t('pole.numberInvalid')}
              {...amount}
              {...register(`resources.${name}`, { validate: isAmount })}
            />
          ))}
        </div>
      </fieldset>
    </section>
  );
}
