import { useTranslation } from 'react-i18next';
import type { ListProps } from './ActionBoard.tsx';
import { ActionForm } from './ActionForm.tsx';
import { ActionWords, DueLine, EditButton, StateSelect } from './ActionLines.tsx';

/** The actions by their day, a row each. */
export function ActionTable(props: ListProps) {
  const { t } = useTranslation('plan');
  const { actions, editing, readOnly } = props;
  return (
    <table className="plan-table">
      <caption className="unseen">{t('actions.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.what')}</th>
          <th scope="col">{t('columns.who')}</th>
          <th scope="col">{t('columns.when')}</th>
          <th scope="col">{t('columns.state')}</th>
          {!readOnly && (
            <th scope="col">
              <span className="unseen">{t('columns.change')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {actions.map(({ action }) =>
          editing?.kind === 'action' && editing.id === action.id ? (
            <tr key={action.id} className="plan-open-row">
              <td colSpan={5}>
                <ActionForm {...props} action={action} about={[]} />
              </td>
            </tr>
          ) : (
            <tr key={action.id} data-status={action.status}>
              <th scope="row">
                <ActionWords {...props} action={action} />
              </th>
              <td className="plan-who">{action.owner}</td>
              <td className="plan-when">
                <DueLine {...props} action={action} />
              </td>
              <td className="plan-state">
                <StateSelect {...props} action={action} />
              </td>
              {!readOnly && (
                <td className="plan-change">
                  <EditButton {...props} action={action} />
                </td>
              )}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
