import type { Referential } from '#core/referential.ts';
import { formatDay } from '#i18n/format.ts';
import type { Language } from '#i18n/i18n.ts';

/** Sources are published in French, whatever language speaks of them. */
export const sourceLanguage: Language = 'fr';

/** A published source in one line, in its own language; its year only where nothing else says it. */
export function sourceLine(source: NonNullable<Referential['basedOn']>): string {
  const { authors = [], title, publisher, year, date, locator } = source;
  const isDay = date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date);
  const when = isDay ? formatDay(date, sourceLanguage) : date;
  const dated = [title, when, locator].some((part) => part?.includes(String(year)));
  const parts = [...authors, title, publisher, when, dated ? undefined : year, locator];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
