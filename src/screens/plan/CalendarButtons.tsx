import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '#core/actionPlan.ts';
import type { Assessment } from '#core/dossier.ts';
import { saveCalendar } from '#state/calendar.ts';
import { Refusal } from '#ui/Refusal.tsx';

/** The day to meet again as a file for anybody’s calendar; or with it every day of the plan. */
export function CalendarButtons({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('plan');
  const [said, setSaid] = useState<{ kind: 'made'; count: number } | { kind: 'failed' } | null>(
    null,
  );
  const hasDays = assessment.actions.some(
    (action) => !action.deletedAt && action.due && isOpen(action),
  );
  if (!assessment.nextMeeting && !hasDays) return null;
  const save = (which: 'plan' | 'meeting') => {
    const made = saveCalendar(assessment.id, which, {
      name: (pole) => t('calendar.name', { pole }),
      action: (title) => t('calendar.action', { title: title.trim() || t('untitled') }),
      meeting: (pole) => t('calendar.meeting', { pole }),
      firstStep: (text) => t('firstStepIs', { text }),
      owner: (name) => t('calendar.owner', { name }),
    });
    setSaid(made.ok ? { kind: 'made', count: made.value } : { kind: 'failed' });
  };
  return (
    <div className="plan-calendar">
      {assessment.nextMeeting && (
        <button type="button" className="button" onClick={() => save('meeting')}>
          {t('calendar.add')}
        </button>
      )}
      {hasDays && (
        <button type="button" className="quiet" onClick={() => save('plan')}>
          {t('calendar.addAll')}
        </button>
      )}
      <p aria-live="polite" className="aside-text">
        {said?.kind === 'made' && t('calendar.made', { count: said.count })}
      </p>
      {said?.kind === 'failed' && (
        <Refusal>
          <p>{t('calendar.failed')}</p>
        </Refusal>
      )}
    </div>
  );
}
