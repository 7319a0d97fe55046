import { useTranslation } from 'react-i18next';
import { actionStates, doneMoment, isOverdue } from '#core/actionPlan.ts';
import type { Action } from '#core/dossier.ts';
import { takenUpFrom } from '#core/takingUp.ts';
import { formatDay, formatDayOf } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { capital } from '#report/words.ts';
import { nodeName } from './nodeNames.ts';
import { idOf, type PlanActs, type PlanProps } from './plan.ts';

/** The parts of an action, as both views and the printed page show them. */

/** All that is written of it. */
export function ActionWords(plan: Pick<PlanProps, 'dossier' | 'index'> & { action: Action }) {
  const { t } = useTranslation('plan');
  const { action } = plan;
  return (
    <>
      <ActionTitle action={action} />
      {action.firstStep && (
        <p className="plan-step">{t('firstStepIs', { text: action.firstStep })}</p>
      )}
      {action.note && <p className="plan-note">{action.note}</p>}
      <AboutLine {...plan} about={action.about} />
      <OriginLine {...plan} />
    </>
  );
}

export function ActionTitle({ action }: { action: Action }) {
  const { t } = useTranslation('plan');
  return <p className="plan-title">{action.title.trim() || t('untitled')}</p>;
}

/** Which indicators and objectives it is about, in their goal’s ink. */
export function AboutLine({
  index,
  about,
}: Pick<PlanProps, 'index'> & { about: readonly string[] }) {
  const { t } = useTranslation('plan');
  if (about.length === 0) return null;
  return (
    <ul className="plan-about" aria-label={t('form.about')}>
      {about.map((id) => {
        const { mark, label, lang, goal } = nodeName(index, id);
        return (
          <li key={id} className={goal === null ? undefined : `goal-${goal}`}>
            {mark && <b>{mark} </b>}
            <span lang={lang}>{label}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** By when, and in words whether that is over, or when it was done. */
export function DueLine({ action, today }: Pick<PlanProps, 'today'> & { action: Action }) {
  const { t } = useTranslation('plan');
  const language = currentLanguage();
  const done = doneMoment(action);
  return (
    <>
      {action.due && <span>{formatDay(action.due, language)}</span>}
      {isOverdue(action, today) && <strong className="plan-late">{t('late')}</strong>}
      {done && (
        <span className="plan-done">{t('doneOn', { day: formatDayOf(done, language) })}</span>
      )}
    </>
  );
}

/** What it takes up again. */
function OriginLine({ dossier, action }: Pick<PlanProps, 'dossier'> & { action: Action }) {
  const { t } = useTranslation('plan');
  const origin = takenUpFrom(dossier, action);
  if (!origin) return null;
  return <p className="plan-origin">{t('earlier.takesUp', { when: origin.assessment.title })}</p>;
}

/** Where it stands; in words where it is only read. */
export function StateSelect({
  action,
  id = idOf.state(action.id),
  readOnly,
  onState,
}: Pick<PlanProps, 'readOnly'> & Pick<PlanActs, 'onState'> & { action: Action; id?: string }) {
  const { t } = useTranslation(['plan', 'report']);
  if (readOnly) return <span>{capital(t(`report:actions.${action.status}`))}</span>;
  return (
    <select
      id={id}
      aria-label={t('stateOf', { title: action.title.trim() || t('untitled') })}
      className="plan-select"
      value={action.status}
      onChange={(event) => {
        const status = actionStates.find((state) => state === event.target.value);
        if (status) onState(action, status);
      }}
    >
      {actionStates.map((state) => (
        <option key={state} value={state}>
          {capital(t(`report:actions.${state}`))}
        </option>
      ))}
    </select>
  );
}

export function EditButton({ action, onEdit }: Pick<PlanActs, 'onEdit'> & { action: Action }) {
  const { t } = useTranslation('plan');
  return (
    <button
      type="button"
      id={idOf.edit(action.id)}
      className="quiet"
      aria-label={t('editOf', { title: action.title.trim() || t('untitled') })}
      onClick={() => onEdit(action)}
    >
      {t('edit')}
    </button>
  );
}
