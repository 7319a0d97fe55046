import { useTranslation } from 'react-i18next';

/** Says a duration, given in milliseconds, in hours and minutes: « 1 h 12 », « 40 min ». */
export function useDuration(): (milliseconds: number) => string {
  const { t } = useTranslation('agree');
  return (milliseconds) => {
    const minutes = Math.ceil(milliseconds / 60_000);
    const hours = Math.floor(minutes / 60);
    return hours === 0
      ? t('duration.minutes', { minutes })
      : t('duration.hours', { hours, minutes: String(minutes % 60).padStart(2, '0') });
  };
}
