import { useTranslation } from 'react-i18next';
import { inPlanOrder } from '#core/actionPlan.ts';
import type { Action } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { takingUp } from '#core/takingUp.ts';
import { lastActions } from '#core/workshopAgenda.ts';
import { formatDay, formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { followAction } from '#state/agreeing.ts';
import { takeUpAction } from '#state/planning.ts';
import { useEarlier } from '#state/useEarlier.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { SavedArea } from '#ui/SavedArea.tsx';
import { ActionTitle, StateSelect } from './ActionLines.tsx';
import type { PlanProps } from './plan.ts';

/** What was settled last time, what became of it, and what of it goes on. */
export function EarlierActions({
  dossier,
  assessment,
  index,
  readOnly,
  place,
  onTakenUp,
}: PlanProps & {
  place: Extract<Place, { name: 'dossier' }>;
  onTakenUp: (actionId: string) => void;
}) {
  const { t } = useTranslation('plan');
  const earlier = useEarlier(dossier, assessment);
  const last = lastActions(dossier, assessment);
  const from = dossier.assessments.find(({ id }) => id === last?.assessmentId);
  if (!last || !from) return null;
  const actions = inPlanOrder(last.actions);
  const takeUp = (action: Action) => {
    const taken = takeUpAction(assessment.id, last.assessmentId, action.id, {
      from: earlier?.index ?? null,
      to: index,
    });
    if (taken.ok) onTakenUp(taken.value);
  };
  return (
    <section className="plan-earlier" aria-labelledby="plan-earlier">
      <h2 id="plan-earlier">{t('earlier.title', { when: from.title })}</h2>
      <p className="aside-text">
        {becameWords(actions, t)}{' '}
        {!readOnly && (
          <Link to={{ ...place, screen: 'accord', part: 'actions' }}>{t('earlier.inMeeting')}</Link>
        )}
      </p>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <div>
              <ActionTitle action={action} />
              <p className="plan-meta">
                {[action.owner, action.due && formatDay(action.due, currentLanguage())]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {readOnly && action.note && <p className="plan-note">{action.note}</p>}
              {!readOnly && <TakeUp {...{ assessment, action }} onTakeUp={() => takeUp(action)} />}
            </div>
            <StateSelect
              action={action}
              readOnly={readOnly}
              onState={(_action, status) => followAction(last.assessmentId, action.id, { status })}
            />
            {!readOnly && (
              <SavedArea
                label={
                  <>
                    {t('earlier.note')}
                    <span className="unseen"> {action.title}</span>
                  </>
                }
                className="plan-learned"
                value={action.note ?? ''}
                maxLength={limits.textLength}
                refusal={t('refused')}
                onSave={(note) => followAction(last.assessmentId, action.id, { note }).ok}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TakeUp({
  assessment,
  action,
  onTakeUp,
}: Pick<PlanProps, 'assessment'> & { action: Action; onTakeUp: () => void }) {
  const { t } = useTranslation('plan');
  const now = takingUp(assessment, action.id);
  if (now) {
    return (
      <p className="plan-already">
        {t('earlier.takenUp', { title: now.title.trim() || t('untitled') })}
      </p>
    );
  }
  return (
    <button
      type="button"
      className="quiet"
      aria-label={t('earlier.takeUpOf', { title: action.title })}
      onClick={onTakeUp}
    >
      {t('earlier.takeUp')}
    </button>
  );
}

/** « 3 faites, 1 en cours et 1 abandonnée. » */
function becameWords(
  actions: readonly Action[],
  t: ReturnType<typeof useTranslation<'plan'>>['t'],
): string {
  const parts = (['done', 'underway', 'planned', 'dropped'] as const).flatMap((state) => {
    const count = actions.filter(({ status }) => status === state).length;
    return count > 0 ? [t(`became.${state}`, { count })] : [];
  });
  return `${formatList(parts, currentLanguage())}.`;
}
