import { useTranslation } from 'react-i18next';
import { inPlanOrder } from '#core/actionPlan.ts';
import { lastActions } from '#core/workshopAgenda.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { capital } from '#report/words.ts';
import { ActionTitle, ActionWords, DueLine } from './ActionLines.tsx';
import type { PlanProps } from './plan.ts';

/** The plan as it is printed: the table with all that is written, the day to meet again, what became of last time’s. */
export function PlanSheet(plan: PlanProps) {
  const { t } = useTranslation(['plan', 'report', 'work']);
  const { dossier, assessment, today } = plan;
  const language = currentLanguage();
  const actions = inPlanOrder(assessment.actions);
  const last = lastActions(dossier, assessment);
  const earlier = inPlanOrder(last?.actions ?? []);
  const from = dossier.assessments.find(({ id }) => id === last?.assessmentId);
  return (
    <div className="plan-sheet" hidden>
      <p className="plan-sheet-where">
        {[dossier.pole.name, assessment.title, formatDay(today, language)].join(' · ')}
      </p>
      {dossier.fictional && <p className="plan-sheet-where">{t('work:fictional')}</p>}
      {assessment.nextMeeting && (
        <p className="plan-meeting-day">
          {t('meeting.day', { day: formatDay(assessment.nextMeeting, language) })}
        </p>
      )}
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{t('columns.what')}</th>
            <th scope="col">{t('columns.who')}</th>
            <th scope="col">{t('columns.when')}</th>
            <th scope="col">{t('columns.state')}</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action.id}>
              <th scope="row">
                <ActionWords {...plan} action={action} />
              </th>
              <td>{action.owner}</td>
              <td className="plan-when">
                <DueLine {...plan} action={action} />
              </td>
              <td>{capital(t(`report:actions.${action.status}`))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {from && (
        <section className="plan-sheet-earlier">
          <h2>{t('earlier.title', { when: from.title })}</h2>
          <table className="plan-table">
            <tbody>
              {earlier.map((action) => (
                <tr key={action.id}>
                  <th scope="row">
                    <ActionTitle action={action} />
                    {action.note && <p className="plan-note">{action.note}</p>}
                  </th>
                  <td>{action.owner}</td>
                  <td>{capital(t(`report:actions.${action.status}`))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
