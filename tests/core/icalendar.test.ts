import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  type CalendarWords,
  calendarDays,
  meetingDay,
  nextMeetingProposal,
} from '#core/calendar.ts';
import { type CalendarDay, calendarFile } from '#core/icalendar.ts';
import { aDossier, anAssessment, now } from '../fixtures/builders.ts';

/** A calendar as a program by other hands reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return { calendar, events };
}

const day: CalendarDay = { uid: 'a@b', day: '2026-12-31', title: 'Louer la halle', text: '' };

describe('a calendar file', () => {
  it('is read as whole days, under marks that stay', () => {
    const { calendar, events } = read(calendarFile([day], 'Pôle du Val', now));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Pôle du Val');
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event?.uid).toBe('a@b');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-12-31');
    expect(event?.endDate.toString()).toBe('2027-01-01');
    expect(event?.description).toBeNull();
    const stamp = event?.component.getFirstPropertyValue('dtstamp');
    expect(stamp?.toString()).toBe('2026-11-21T09:30:00Z');
  });

  it('ends its lines with CRLF, none longer than 75 octets, no character cut', () => {
    const title = `L’été à l’œuvre 🏭, ${'é'.repeat(200)}`;
    const text = calendarFile([{ ...day, title, text: 'x'.repeat(400) }], 'Pôle', now);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    expect(text).not.toContain('\uFFFD');
  });

  it('gives every text back as it was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom('a\\nb; c, d', 'deux\nlignes', '"x":y', 'é'.repeat(80), '\\\\;;,,'),
    );
    const whole = (text: string) =>
      text.replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : ''));
    fc.assert(
      fc.property(typed, typed, (title, text) => {
        const [kept, more] = [whole(title), whole(text)];
        const { events } = read(calendarFile([{ ...day, title: kept, text: more }], 'Val', now));
        expect(events[0]?.summary).toBe(kept);
        expect(events[0]?.description ?? '').toBe(more);
      }),
    );
  });

  it('escapes what stands for something else', () => {
    const title = 'a\\b; c, d\ne: "f"';
    const text = calendarFile([{ ...day, title }], 'Val', now);
    expect(text).toContain('SUMMARY:a\\\\b\\; c\\, d\\ne: "f"\r\n');
  });

  it('has no control character and no line that a text could bring in', () => {
    const title = 'a\r\nEND:VEVENT\rBEGIN:VALARM\u0007\u0000';
    const { calendar, events } = read(calendarFile([{ ...day, title }], 'Val', now));
    expect(events[0]?.summary).toBe('a\nEND:VEVENT\nBEGIN:VALARM');
    expect(calendar.getAllSubcomponents()).toHaveLength(1);
  });
});

const words: CalendarWords = {
  action: (title) => `À faire : ${title}`,
  meeting: (pole) => `Se retrouver : ${pole}`,
  firstStep: (text) => `Premier pas : ${text}`,
  owner: (name) => `Qui : ${name}`,
};
const action = { about: [], status: 'planned' as const };
const assessment = anAssessment({
  actions: [
    {
      ...action,
      id: 't1',
      title: 'La charte',
      due: '2027-03-31',
      owner: 'Nadia',
      firstStep: 'Relire',
    },
    { ...action, id: 't2', title: 'La halle', due: '2027-01-15', note: 'confidentiel' },
    { ...action, id: 't3', title: 'Faite', due: '2027-01-01', status: 'done' },
    { ...action, id: 't4', title: 'Sans date' },
    { ...action, id: 't5', title: 'Retirée', due: '2027-01-01', deletedAt: now },
  ],
  nextMeeting: '2027-05-21',
});

describe('the days of a plan', () => {
  it('are when open actions are due, and when the group meets again', () => {
    expect(calendarDays(aDossier([assessment]), assessment, words)).toEqual([
      { uid: 't2@boussole-ptce', day: '2027-01-15', title: 'À faire : La halle', text: '' },
      {
        uid: 't1@boussole-ptce',
        day: '2027-03-31',
        title: 'À faire : La charte',
        text: 'Qui : Nadia\nPremier pas : Relire',
      },
      {
        uid: 'meeting-present@boussole-ptce',
        day: '2027-05-21',
        title: 'Se retrouver : Pôle du Val d’Exemple',
        text: '',
      },
    ]);
  });

  it('have no meeting before one is settled; six months later is proposed', () => {
    expect(meetingDay(aDossier(), anAssessment(), words)).toBeNull();
    expect(calendarDays(aDossier(), anAssessment(), words)).toEqual([]);
    expect(nextMeetingProposal('2026-11-21')).toBe('2027-05-21');
    expect(nextMeetingProposal('2026-08-31')).toBe('2027-02-28');
    expect(nextMeetingProposal('2027-08-31')).toBe('2028-02-29');
  });
});
