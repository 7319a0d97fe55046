import type { Language } from './i18n.ts';

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

const made = new Map<string, unknown>();

/** Making a format takes longer than using it a hundred times. */
function once<F>(name: string, make: () => F): F {
  const format = made.get(name) ?? make();
  made.set(name, format);
  return format as F;
}

/** A position as a number: one decimal or two, the locale's decimal sign; a dash where there is none. */
export function formatPosition(position: number | null, language: Language): string {
  if (position === null) return '—';
  const numbers = once(`number ${language}`, () => {
    return new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: 1,
      maximumFractionDigits: 2,
    });
  });
  return numbers.format(position);
}

/** A day of the calendar, `2026-11-21`, as a person writes it: 21 novembre 2026. */
export function formatDay(day: string, language: Language): string {
  const days = once(`day ${language}`, () => {
    return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  });
  return days.format(new Date(`${day}T00:00:00Z`));
}

/** A moment as day and time in the user's own time zone. */
export function formatMoment(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(moment));
}

/** The time of a moment in the user's own time zone: 14:05. */
export function formatTime(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: 'short' }).format(
    new Date(moment),
  );
}

/** The day of a moment in the user's own time zone, as a person writes it. */
export function formatDayOf(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long' }).format(new Date(moment));
}

/** Several names as one phrase: « a, b et c ». */
export function formatList(items: readonly string[], language: Language): string {
  const lists = once(`list ${language}`, () => {
    return new Intl.ListFormat(locales[language], { type: 'conjunction' });
  });
  return lists.format(items);
}
