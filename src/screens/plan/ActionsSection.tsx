import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fewActions, inPlanOrder, isOpen, isOverdue } from '#core/actionPlan.ts';
import type { Action } from '#core/dossier.ts';
import { type PlanView, readPlanView, savePlanView } from '#state/planning.ts';
import { ActionBoard } from './ActionBoard.tsx';
import { ActionForm } from './ActionForm.tsx';
import { ActionTable } from './ActionTable.tsx';
import { idOf, type PlanActs, type PlanProps } from './plan.ts';

const views = ['table', 'board'] as const;

/** The actions of the plan, as a table or by state, and the form of a new one. */
export function ActionsSection(props: PlanProps & PlanActs & { children: ReactNode }) {
  const { t } = useTranslation('plan');
  const [view, setView] = useState<PlanView>(readPlanView);
  const { assessment, today, readOnly, editing, onNew, children } = props;
  const all = inPlanOrder(assessment.actions);
  const shown = shownIn(assessment.actions, editing);
  const open = all.filter(isOpen).length;
  const overdue = all.filter((action) => isOverdue(action, today)).length;
  const List = view === 'board' ? ActionBoard : ActionTable;
  return (
    <section className="plan-actions" aria-labelledby="plan-actions">
      <div className="plan-head">
        <h2 id="plan-actions">{t('actions.title')}</h2>
        {all.length > 0 && (
          <fieldset className="plan-views">
            <legend className="unseen">{t('views.legend')}</legend>
            {views.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="plan-view"
                  value={one}
                  checked={view === one}
                  onChange={() => {
                    savePlanView(one);
                    setView(one);
                  }}
                />
                <span>{t(`views.${one}`)}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
      {all.length > 0 && (
        <p className="aside-text">
          {t('actions.open', { count: open })}
          {overdue > 0 && <> {t('actions.overdue', { count: overdue })}</>}
        </p>
      )}
      {open > fewActions && <p className="plan-many">{t('actions.many', { count: open })}</p>}
      {children}
      {shown.length === 0 && editing?.kind !== 'new' && (
        <p className="plan-none">{t('actions.none')}</p>
      )}
      {editing?.kind === 'new' ? (
        <ActionForm
          {...props}
          action={all.find(({ id }) => id === editing.id) ?? null}
          about={editing.about}
        />
      ) : (
        !readOnly && (
          <p className="plan-add">
            <button
              type="button"
              id={idOf.add}
              className={all.length === 0 ? 'button strong' : 'button'}
              onClick={() => onNew([])}
            >
              {t('actions.add')}
            </button>
          </p>
        )
      )}
      {shown.length > 0 && <List {...props} actions={shown} />}
    </section>
  );
}

/**
 * The actions with their places. One whose form is open stays where it was when
 * it was opened, whatever is typed; one that is being added is only in its form.
 */
function shownIn(
  actions: readonly Action[],
  editing: PlanActs['editing'],
): { action: Action; group: Action['status'] }[] {
  if (editing?.kind === 'new') {
    return inPlanOrder(actions)
      .filter(({ id }) => id !== editing.id)
      .map((action) => ({ action, group: action.status }));
  }
  const placed = actions.map((action) =>
    action.id === editing?.id ? { ...action, due: editing.due, status: editing.status } : action,
  );
  const byId = new Map(actions.map((action) => [action.id, action]));
  return inPlanOrder(placed).flatMap(({ id, status }) => {
    const action = byId.get(id);
    return action ? [{ action, group: status }] : [];
  });
}
