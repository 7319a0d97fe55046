import { type FormEvent, useEffect, useId, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { actionStates, ownersIn } from '#core/actionPlan.ts';
import type { Action } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { capital } from '#report/words.ts';
import { planAction, writeAction } from '#state/planning.ts';
import { Choice } from '#ui/Choice.tsx';
import { TextArea, TextField } from '#ui/Field.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { useOpeningFocus } from '#ui/useOpeningFocus.ts';
import { AboutField } from './AboutField.tsx';
import { changedFields, type FormFields, formOf, isBlank } from './actionFields.ts';
import { DayShortcuts } from './DayShortcuts.tsx';
import type { PlanActs, PlanProps } from './plan.ts';

/** One action, saved as it is typed; a new one is in the plan from its first letter on. */
export function ActionForm({
  dossier,
  assessment,
  index,
  today,
  action,
  about,
  onCreated,
  onClose,
  onRemove,
}: PlanProps &
  Pick<PlanActs, 'onCreated' | 'onClose' | 'onRemove'> & {
    /** null: it is not there yet */
    action: Action | null;
    /** what a new one is about */
    about: readonly string[];
  }) {
  const { t } = useTranslation(['plan', 'report']);
  const id = useId();
  const [refused, setRefused] = useState(false);
  const form = useForm<FormFields>({ defaultValues: formOf(action, about) });
  const { register, reset, getValues, setValue, subscribe, control } = form;
  const title = useOpeningFocus(register('title'));
  const chosen = useWatch({ control, name: 'about' });
  const due = useWatch({ control, name: 'due' });

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (!action && isBlank(values, about)) return;
          const fields = changedFields(action, values);
          if (Object.keys(fields).length === 0) return;
          if (action) {
            setRefused(!writeAction(assessment.id, action.id, fields).ok);
            return;
          }
          const made = planAction(assessment.id, fields, typedName(name));
          setRefused(!made.ok);
          if (made.ok) onCreated(made.value);
        },
      }),
    [subscribe, assessment.id, action, about, onCreated],
  );

  // What came from elsewhere (undo, another tab) is shown; what was typed here is already there.
  useEffect(() => {
    const values = getValues();
    const differs = action
      ? Object.keys(changedFields(action, values)).length > 0
      : !isBlank(values, about);
    if (differs) reset(formOf(action, about));
  }, [action, about, getValues, reset]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onClose();
  };
  const owners = ownersIn(dossier);
  return (
    <form className="action-form" aria-label={t('form.label')} onSubmit={submit} noValidate>
      <TextArea
        label={t('form.title')}
        hint={t('form.titleHint')}
        rows={1}
        maxLength={limits.nameLength}
        onKeyDown={(event) => {
          // A title is one line, however long: Enter ends the form as in a field of one line.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onClose();
        }}
        {...title}
      />
      <TextArea
        label={t('form.firstStep')}
        hint={t('form.firstStepHint')}
        rows={1}
        maxLength={limits.textLength}
        {...register('firstStep')}
      />
      <div className="action-form-pair">
        <TextField
          label={t('form.owner')}
          maxLength={limits.nameLength}
          list={`${id}-owners`}
          {...register('owner')}
        />
        <datalist id={`${id}-owners`}>
          {owners.map((owner) => (
            <option key={owner} value={owner} />
          ))}
        </datalist>
        <div>
          <TextField label={t('form.due')} type="date" {...register('due')} />
          <DayShortcuts
            from={today}
            day={due}
            onChoose={(day) => setValue('due', day, { shouldDirty: true })}
          />
        </div>
      </div>
      <AboutField
        index={index}
        chosen={chosen}
        onChange={(ids) => setValue('about', ids, { shouldDirty: true })}
      />
      <Choice
        legend={t('form.state')}
        options={actionStates.map((state) => ({
          value: state,
          label: capital(t(`report:actions.${state}`)),
        }))}
        inputProps={register('status')}
      />
      <TextArea
        label={t('form.note')}
        rows={1}
        maxLength={limits.textLength}
        {...register('note')}
      />
      {refused && (
        <Refusal>
          <p>{t('refused')}</p>
        </Refusal>
      )}
      <div className="action-form-acts">
        <button type="submit" className="button strong">
          {t('form.done')}
        </button>
        {action && (
          <button type="button" className="quiet" onClick={() => onRemove(action)}>
            {t('form.remove')}
          </button>
        )}
      </div>
    </form>
  );
}

function typedName(name: string | undefined) {
  const typed = ['title', 'firstStep', 'owner', 'note', 'due'] as const;
  return typed.find((one) => one === name) ?? null;
}
