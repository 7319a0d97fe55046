import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type College, colleges, type Response } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { type Answer, introduceSelf } from '#state/answers.ts';
import { Choice } from '#ui/Choice.tsx';
import { TextField } from '#ui/Field.tsx';

type Fields = Record<'college' | 'name' | 'organisation' | 'pole', string>;

function fieldsOf({ college, name, organisation, pole }: Response['respondent']): Fields {
  return {
    college: college ?? '',
    name: name ?? '',
    organisation: organisation ?? '',
    pole: pole ?? '',
  };
}

/** Who answers: the stance is the invitation's; the rest only where it is needed. Saved as it is typed. */
export function WhoAmI({ answer, missing }: { answer: Answer; missing: boolean }) {
  const { t } = useTranslation('answer');
  const { id, invitation, response } = answer;
  const { stance, names } = invitation;
  const { register, getValues, setValue } = useForm<Fields>({
    defaultValues: fieldsOf(response.respondent),
  });

  // What came from elsewhere (undo, another tab) is shown; what is typed here is already there.
  useEffect(() => {
    const stored = fieldsOf(response.respondent);
    for (const field of ['college', 'name', 'organisation', 'pole'] as const) {
      if (getValues(field) !== stored[field]) setValue(field, stored[field]);
    }
  }, [response.respondent, getValues, setValue]);
  const saved = (field: 'name' | 'organisation' | 'pole') =>
    register(field, {
      onChange: (event: { target: { value: string } }) =>
        introduceSelf(id, { [field]: event.target.value }),
    });
  return (
    <section aria-labelledby="answer-who">
      <h2 id="answer-who">{t('who.heading')}</h2>
      <p>
        {t(`who.stance.${stance}`)}
        {invitation.college &&
          ` ${t('who.collegeIs', { college: t(`college.${invitation.college}`) })}`}
      </p>
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        {invitation.college === null && stance !== 'peer' && (
          <>
            <Choice
              legend={t('who.college')}
              hint={t('who.collegeHint')}
              options={colleges.map((value) => ({ value, label: t(`college.${value}`) }))}
              inputProps={register('college', {
                onChange: (event: { target: { value: College } }) =>
                  introduceSelf(id, { college: event.target.value }),
              })}
            />
            <p role="alert" className="field-problem">
              {missing && t('who.collegeMissing')}
            </p>
          </>
        )}
        {stance === 'peer' && (
          <TextField
            label={t('who.pole')}
            hint={t('who.poleHint')}
            maxLength={limits.nameLength}
            {...saved('pole')}
          />
        )}
        {names === 'named' && (
          <>
            <TextField
              label={t('who.name')}
              autoComplete="name"
              maxLength={limits.nameLength}
              {...saved('name')}
            />
            <TextField
              label={t('who.organisation')}
              autoComplete="organization"
              maxLength={limits.nameLength}
              {...saved('organisation')}
            />
          </>
        )}
      </form>
    </section>
  );
}
