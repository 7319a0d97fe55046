import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { minutesFor } from '#core/duration.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import type { WorkshopInput, WorkshopPlan } from '#core/workshopAgenda.ts';
import { meetingOf, ratingTimes, setMeeting } from '#state/workshop.ts';
import { Choice } from '#ui/Choice.tsx';
import { TextField } from '#ui/Field.tsx';
import { lengthWords } from './timeWords.ts';
import { WorkshopAgenda } from './WorkshopAgenda.tsx';
import { WorkshopPart } from './WorkshopPart.tsx';

const quarters = Array.from({ length: 31 }, (_, at) => 30 + 15 * at);

/** How long, from when, when people rate; the agenda that comes of it, live. */
export function WorkshopTime({
  assessment,
  index,
  input,
  plan,
}: {
  assessment: Assessment;
  index: ReferentialIndex;
  input: WorkshopInput;
  plan: WorkshopPlan;
}) {
  const { t } = useTranslation('workshop');
  const id = useId();
  const { minutes, start, rating } = meetingOf(assessment);
  const lengths = [...new Set([...quarters, minutes])].sort((a, b) => a - b);
  return (
    <WorkshopPart title={t('time.title')}>
      <div className="workshop-row">
        <div className="field">
          <label htmlFor={id}>{t('time.length')}</label>
          <select
            id={id}
            value={minutes}
            onChange={({ target }) => setMeeting(assessment.id, { minutes: Number(target.value) })}
          >
            {lengths.map((length) => (
              <option key={length} value={length}>
                {lengthWords(t, length)}
              </option>
            ))}
          </select>
        </div>
        <TextField
          label={t('time.start')}
          type="time"
          value={start ?? ''}
          onChange={({ target }) =>
            setMeeting(assessment.id, { start: target.value.slice(0, 5) || null })
          }
        />
      </div>
      <Choice
        legend={t('time.rating')}
        hint={t('time.ratingHint', {
          count: input.asked,
          length: lengthWords(t, minutesFor(input.asked)),
        })}
        value={rating}
        options={ratingTimes.map((value) => ({ value, label: t(`time.ratings.${value}`) }))}
        inputProps={{
          onChange: ({ target }) => {
            const chosen = ratingTimes.find((time) => time === target.value);
            if (chosen) setMeeting(assessment.id, { rating: chosen });
          },
        }}
      />
      <h4 className="workshop-agenda-title">{t('agenda.title')}</h4>
      <div aria-live="polite">
        {plan.missing > 0 && (
          <p className="notice">{t('agenda.missing', { length: lengthWords(t, plan.missing) })}</p>
        )}
      </div>
      <WorkshopAgenda
        plan={plan}
        start={start}
        index={index}
        input={input}
        assessment={assessment}
      />
    </WorkshopPart>
  );
}
