import { dayAfter } from './days.ts';

/**
 * Calendar files (RFC 5545), by hand: the one kind of event that we write is a
 * whole day, and the libraries that write more weigh more than all of it
 * (docs/decisions/016).
 */

/** A day to keep free, or by which something is to be done. */
export interface CalendarDay {
  /** the same for the same thing whenever it is written: a calendar then replaces what it has */
  uid: string;
  /** `2026-11-21` */
  day: string;
  title: string;
  /** '' for none */
  text: string;
}

/**
 * A calendar file. Lines end with CRLF and are folded at 75 octets.
 * @param name of the calendar, as programs show it
 * @param now ISO moment at which the file is written
 */
export function calendarFile(days: readonly CalendarDay[], name: string, now: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Boussole PTCE//Boussole PTCE//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((day) => eventLines(day, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, day, title, text }: CalendarDay, now: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${now.slice(0, 19).replace(/[-:]/g, '')}Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    // The end is the first day that is free again.
    `DTEND;VALUE=DATE:${basic(dayAfter(day))}`,
    `SUMMARY:${escaped(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    // Nobody is busy all day because something is due.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20261121` */
function basic(day: string): string {
  return day.replaceAll('-', '');
}

/** A text as a value (RFC 5545 § 3.3.11); other control characters have no place in one. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

/** A line in pieces of at most 75 octets, the blank that a further one begins with counted, no character cut (§ 3.1). */
function folded(line: string): string {
  let room = 75;
  let text = '';
  for (const character of line) {
    const size = octets(character);
    if (size > room) {
      text += '\r\n ';
      room = 74;
    }
    text += character;
    room -= size;
  }
  return text;
}

/** Of one character in UTF-8. */
function octets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
