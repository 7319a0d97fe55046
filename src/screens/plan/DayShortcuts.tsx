import { useTranslation } from 'react-i18next';
import { monthsLater } from '#core/months.ts';

const months = [1, 3, 6];

/** Days that are often meant: in one month, in three, in six. */
export function DayShortcuts({
  from,
  onChoose,
}: {
  /** `2026-11-21` */
  from: string;
  onChoose: (day: string) => void;
}) {
  const { t } = useTranslation('plan');
  return (
    <p className="day-shortcuts">
      {months.map((count) => (
        <button
          key={count}
          type="button"
          className="quiet"
          onClick={() => onChoose(monthsLater(from, count))}
        >
          {t('inMonths', { count })}
        </button>
      ))}
    </p>
  );
}
