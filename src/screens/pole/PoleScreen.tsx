import { useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { describePole } from '#state/acts.ts';
import { TextArea, TextField } from '#ui/Field.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { Circles } from './Circles.tsx';
import { Kinds } from './Kinds.tsx';
import { Means } from './Means.tsx';
import { changedFields, isYear, type ProfileFields, profileOf } from './profile.ts';
import './pole.css';

/** The pole's profile: short, optional, saved as it is typed. */
export function PoleScreen({
  dossier: { pole },
  place,
}: {
  dossier: Dossier;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation('work');
  // Half a year is no mistake while it is being typed: what is wrong is said on leaving the field.
  const form = useForm<ProfileFields>({ defaultValues: profileOf(pole), mode: 'onTouched' });
  const { register, reset, getValues, subscribe, formState } = form;
  const { errors } = formState;

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const fields = changedFields(pole, values);
          if (Object.keys(fields).length > 0) describePole(fields);
        },
      }),
    [subscribe, pole],
  );

  // What came from elsewhere (undo, another tab) is shown; what was typed here is already there.
  useEffect(() => {
    if (Object.keys(changedFields(pole, getValues())).length > 0) reset(profileOf(pole));
  }, [pole, getValues, reset]);

  return (
    <div className="page pole">
      <Heading title={t('pole.title')} />
      <p className="lead">{t('pole.lead')}</p>
      <FormProvider {...form}>
        <form onSubmit={(event) => event.preventDefault()} noValidate>
          <section aria-labelledby="pole-identity">
            <h2 id="pole-identity">{t('pole.identity')}</h2>
            <TextField
              label={t('pole.name')}
              problem={errors.name && t('pole.nameMissing')}
              maxLength={limits.nameLength}
              {...register('name', { validate: (text) => text.trim() !== '' })}
            />
            <TextField
              label={t('pole.territory')}
              hint={t('pole.territoryHint')}
              maxLength={limits.textLength}
              {...register('territory')}
            />
            <TextField
              label={t('pole.foundedYear')}
              problem={errors.foundedYear && t('pole.yearInvalid')}
              inputMode="numeric"
              className="short"
              maxLength={8}
              {...register('foundedYear', { validate: isYear })}
            />
            <TextField
              label={t('pole.sectors')}
              hint={t('pole.sectorsHint')}
              maxLength={limits.nameLength}
              {...register('sectors')}
            />
            <TextArea
              label={t('pole.description')}
              maxLength={limits.textLength}
              {...register('description')}
            />
            <TextField
              label={t('pole.contact')}
              maxLength={limits.textLength}
              {...register('contact')}
            />
          </section>
          <Circles />
          <Kinds />
          <Means />
        </form>
      </FormProvider>
      <div className="actions">
        <Link to={{ ...place, screen: 'preparer' }} className="button strong">
          {t('pole.next')}
        </Link>
      </div>
    </div>
  );
}
