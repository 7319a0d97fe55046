import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Assessment, colleges } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { prepareWorkshop } from '#state/workshop.ts';
import { TextField } from '#ui/Field.tsx';
import { WorkshopPart } from './WorkshopPart.tsx';

type Fields = Record<(typeof colleges)[number], string>;

/** Who takes part: how many of each college, saved as it is typed. */
export function WorkshopPeople({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('workshop');
  const { id, expected } = assessment;
  const { register, reset, getValues, subscribe, formState } = useForm<Fields>({
    defaultValues: fieldsOf(expected),
    mode: 'onChange',
  });
  const { errors } = formState;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const next = expectedIn(values, expected);
          if (differs(next, expected)) prepareWorkshop(id, { expected: next });
        },
      }),
    [subscribe, id, expected],
  );
  // What came from elsewhere (undo, another tab) is shown; what was typed here is already there.
  useEffect(() => {
    if (differs(expectedIn(getValues(), expected), expected)) reset(fieldsOf(expected));
  }, [expected, getValues, reset]);
  const total = Object.values(expected).reduce((sum, count) => sum + count, 0);
  return (
    <WorkshopPart title={t('people.title')}>
      <p className="workshop-say">{t('people.lead')}</p>
      <div className="workshop-people">
        {colleges.map((college) => (
          <TextField
            key={college}
            label={t(`colleges.${college}`)}
            problem={
              errors[college] && t('people.invalid', { most: limits.responsesPerAssessment })
            }
            inputMode="numeric"
            maxLength={5}
            {...register(college, { validate: isCount })}
          />
        ))}
      </div>
      <p aria-live="polite" className="workshop-total">
        {total > 0 ? t('people.total', { count: total }) : t('people.nobody')}
      </p>
    </WorkshopPart>
  );
}

function fieldsOf(expected: Assessment['expected']): Fields {
  const entries = colleges.map((college) => [college, expected[college]?.toString() ?? '']);
  return Object.fromEntries(entries) as Fields;
}

/** The numbers typed, beside colleges that we do not know; what cannot be understood yet stays as it was. */
function expectedIn(values: Partial<Fields>, former: Assessment['expected']) {
  const next = { ...former };
  for (const college of colleges) {
    const typed = values[college] ?? '';
    if (!isCount(typed)) continue;
    if (typed.trim() === '') delete next[college];
    else next[college] = Number(typed);
  }
  return next;
}

function isCount(typed: string): boolean {
  return /^\s*\d*\s*$/.test(typed) && Number(typed) <= limits.responsesPerAssessment;
}

function differs(a: Assessment['expected'], b: Assessment['expected']): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].some((key) => a[key] !== b[key]);
}
