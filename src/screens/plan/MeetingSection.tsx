import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { nextMeetingProposal } from '#core/calendar.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { settleNextMeeting } from '#state/calendar.ts';
import { TextField } from '#ui/Field.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { isWhole } from './actionFields.ts';
import { CalendarButtons } from './CalendarButtons.tsx';
import type { PlanProps } from './plan.ts';

/** The day to meet again: six months on is proposed. */
export function MeetingSection({ assessment, today, readOnly }: PlanProps) {
  const { t } = useTranslation('plan');
  const language = currentLanguage();
  const day = assessment.nextMeeting ?? '';
  const [refused, setRefused] = useState(false);
  const { register, reset, getValues } = useForm({ defaultValues: { day } });
  useEffect(() => {
    if (getValues('day') !== day) reset({ day });
  }, [day, getValues, reset]);
  const settle = (wanted: string) => {
    if (wanted === day || !isWhole(wanted)) return;
    setRefused(!settleNextMeeting(assessment.id, wanted || null).ok);
  };
  const afterDiagnosis = nextMeetingProposal(assessment.date);
  const proposed = afterDiagnosis > today ? afterDiagnosis : nextMeetingProposal(today);
  return (
    <section className="plan-meeting" aria-labelledby="plan-meeting">
      <h2 id="plan-meeting">{t('meeting.title')}</h2>
      <p className={day ? 'plan-meeting-day' : 'aside-text'}>
        {day ? t('meeting.day', { day: formatDay(day, language) }) : t('meeting.none')}
      </p>
      {!readOnly && (
        <div className="plan-meeting-choice">
          <TextField
            label={t('meeting.field')}
            type="date"
            {...register('day', {
              onChange: (event: { target: { value: string } }) => settle(event.target.value),
            })}
          />
          {day === '' && (
            <button type="button" className="button" onClick={() => settle(proposed)}>
              {t('meeting.propose', { day: formatDay(proposed, language) })}
            </button>
          )}
        </div>
      )}
      {refused && (
        <Refusal>
          <p>{t('refused')}</p>
        </Refusal>
      )}
      <CalendarButtons assessment={assessment} />
    </section>
  );
}
