import { useTranslation } from 'react-i18next';
import { actionStates } from '#core/actionPlan.ts';
import type { Action } from '#core/dossier.ts';
import { ActionForm } from './ActionForm.tsx';
import { AboutLine, ActionTitle, DueLine, EditButton, StateSelect } from './ActionLines.tsx';
import type { PlanActs, PlanProps } from './plan.ts';

/** What both views are given: the actions in their order, each with the state under which it stands. */
export type ListProps = PlanProps &
  PlanActs & { actions: readonly { action: Action; group: Action['status'] }[] };

/** The actions under their state, side by side; by their day in each. */
export function ActionBoard(props: ListProps) {
  const { t } = useTranslation('plan');
  const { actions, editing, readOnly } = props;
  const open = actions.find(
    ({ action }) => editing?.kind === 'action' && editing.id === action.id,
  )?.group;
  return (
    <div className="plan-board" data-open={open}>
      {actionStates.map((state) => {
        const here = actions.filter(({ group }) => group === state);
        return (
          <section key={state} aria-labelledby={`plan-${state}`} data-status={state}>
            <h3 id={`plan-${state}`}>
              {t(`board.${state}`)} <span className="plan-count">{here.length}</span>
            </h3>
            {here.length === 0 && <p className="plan-none">{t('board.none')}</p>}
            <ul>
              {here.map(({ action }) => (
                <li key={action.id}>
                  {editing?.kind === 'action' && editing.id === action.id ? (
                    <ActionForm {...props} action={action} about={[]} />
                  ) : (
                    <>
                      <ActionTitle action={action} />
                      <p className="plan-meta">
                        {action.owner && <span>{action.owner}</span>}
                        <DueLine {...props} action={action} />
                      </p>
                      <AboutLine {...props} about={action.about} />
                      {!readOnly && (
                        <div className="plan-acts">
                          <StateSelect {...props} action={action} />
                          <EditButton {...props} action={action} />
                        </div>
                      )}
                    </>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
