import type { Texts } from '#i18n/i18n.ts';

/** A length of time, « 2 h 30 », « 45 min ». */
export function lengthWords(t: Texts<'workshop'>, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('time.minutes', { minutes });
  return rest === 0
    ? t('time.hours', { hours })
    : t('time.hoursMinutes', { hours, minutes: two(rest) });
}

/**
 * When something begins, « 14 h 05 »: so many minutes after `start` (`14:00`),
 * or since the beginning where nobody said when that is.
 */
export function clockWords(t: Texts<'workshop'>, start: string | null, minutes: number): string {
  const [startHours = 0, startMinutes = 0] = (start ?? '0:0').split(':').map(Number);
  const at = startHours * 60 + startMinutes + minutes;
  return t('time.clock', { hours: Math.floor(at / 60) % 24, minutes: two(at % 60) });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
