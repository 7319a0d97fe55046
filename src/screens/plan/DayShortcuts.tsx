import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthsLater } from '#core/months.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';

const months = [1, 3, 6];

/** Days that are often meant: in one month, in three, in six. What was chosen is said, for it stands in another field. */
export function DayShortcuts({
  from,
  day,
  onChoose,
}: {
  /** `2026-11-21` */
  from: string;
  /** what stands in the field; empty: nothing */
  day: string;
  onChoose: (day: string) => void;
}) {
  const { t } = useTranslation('plan');
  const [said, setSaid] = useState({ day: '', times: 0 });
  return (
    <div className="day-shortcuts">
      {months.map((count) => (
        <button
          key={count}
          type="button"
          className="quiet"
          onClick={() => {
            const chosen = monthsLater(from, count);
            onChoose(chosen);
            setSaid(({ times }) => ({ day: chosen, times: times + 1 }));
          }}
        >
          {t('inMonths', { count })}
        </button>
      ))}
      <p aria-live="polite" className="unseen">
        {said.day !== '' && said.day === day && (
          <span key={said.times}>{t('dueSet', { day: formatDay(day, currentLanguage()) })}</span>
        )}
      </p>
    </div>
  );
}
