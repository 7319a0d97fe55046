import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { Choice } from '#ui/Choice.tsx';
import { TextField } from '#ui/Field.tsx';
import { bases, kinds, origins, type ProfileFields } from './profile.ts';

/** The typologies of the field: where the pole comes from, what holds it together. */
export function Kinds() {
  const { t } = useTranslation('work');
  const { register } = useFormContext<ProfileFields>();
  const unsaid = { value: '', label: t('pole.unsaid') };
  return (
    <section aria-labelledby="pole-kinds">
      <h2 id="pole-kinds">{t('pole.kindOf')}</h2>
      <Choice
        legend={t('pole.origin')}
        options={[
          ...origins.map((value) => ({ value, label: t(`pole.origins.${value}`) })),
          unsaid,
        ]}
        inputProps={register('origin')}
      />
      <Choice
        legend={t('pole.basis')}
        options={[...bases.map((value) => ({ value, label: t(`pole.bases.${value}`) })), unsaid]}
        inputProps={register('basis')}
      />
      <Choice
        legend={t('pole.kind')}
        options={[...kinds.map((value) => ({ value, label: t(`pole.kinds.${value}`) })), unsaid]}
        inputProps={register('kind')}
      />
      <Choice
        legend={t('pole.sharedPlace')}
        options={[
          { value: 'yes', label: t('pole.yes') },
          { value: 'no', label: t('pole.no') },
          unsaid,
        ]}
        inputProps={register('sharedPlace')}
      />
      <TextField
        label={t('pole.legalForm')}
        hint={t('pole.legalFormHint')}
        maxLength={limits.nameLength}
        {...register('legalForm')}
      />
    </section>
  );
}
