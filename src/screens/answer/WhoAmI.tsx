import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type College, colleges, type Response } from '#core/dossier.ts';
import { isTogether } from '#core/guestChanges.ts';
import { limits } from '#core/limits.ts';
import { type Answer, introduceSelf } from '#state/answers.ts';
import { Choice } from '#ui/Choice.tsx';
import { TextField } from '#ui/Field.tsx';
import { type Signing, WhoPeer } from './WhoPeer.tsx';

type Fields = Record<'college' | 'name' | 'organisation', string>;

function fieldsOf({ college, name, organisation }: Response['respondent']): Fields {
  return {
    college: college ?? '',
    name: name ?? '',
    organisation: organisation ?? '',
  };
}

/** Who answers: the stance is the invitation's; the rest only where it is needed. Saved as it is typed. */
export function WhoAmI({
  answer,
  missing,
  signing,
  onSigning,
}: {
  answer: Answer;
  /** they wanted to begin without saying what is needed */
  missing: boolean;
  /** a peer’s */
  signing: Signing;
  onSigning: (signing: Signing) => void;
}) {
  const { t } = useTranslation('answer');
  const { id, invitation, response } = answer;
  const { stance, names } = invitation;
  const { register, getValues, setValue } = useForm<Fields>({
    defaultValues: fieldsOf(response.respondent),
  });

  // What came from elsewhere (undo, another tab) is shown; what is typed here is already there.
  useEffect(() => {
    const stored = fieldsOf(response.respondent);
    for (const field of ['college', 'name', 'organisation'] as const) {
      if (getValues(field) !== stored[field]) setValue(field, stored[field]);
    }
  }, [response.respondent, getValues, setValue]);
  const saved = (field: 'name' | 'organisation') =>
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
              {missing && !response.respondent.college && t('who.collegeMissing')}
            </p>
          </>
        )}
        {stance === 'peer' && (
          <WhoPeer
            answer={answer}
            signing={signing}
            onSigning={onSigning}
            missing={missing && signing.pole.trim() === ''}
          />
        )}
        {names === 'named' && !isTogether(response) && (
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
