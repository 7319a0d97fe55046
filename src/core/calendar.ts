import { inPlanOrder, isOpen } from './actionPlan.ts';
import type { Assessment, Dossier } from './dossier.ts';
import type { CalendarDay } from './icalendar.ts';
import { monthsLater } from './months.ts';

/** Months after which it is proposed to meet again. */
const untilNextMeeting = 6;

/**
 * When to meet again, if nobody says otherwise: six months later, on the last
 * day of the month where it has no such day.
 * @param day `2026-08-31`: `2027-02-28`
 */
export function nextMeetingProposal(day: string): string {
  return monthsLater(day, untilNextMeeting);
}

/** The words of a calendar: texts of the user’s language, without what was typed. */
export interface CalendarWords {
  /** an action in the list of days */
  action: (title: string) => string;
  meeting: (poleName: string) => string;
  firstStep: (text: string) => string;
  owner: (name: string) => string;
}

/**
 * The days of a plan: when each action that is still open is due, and when the
 * group meets again. Nothing else of the dossier goes into a calendar.
 */
export function calendarDays(
  dossier: Dossier,
  assessment: Assessment,
  words: CalendarWords,
): CalendarDay[] {
  const due = inPlanOrder(assessment.actions).flatMap((action): CalendarDay[] => {
    if (!action.due || !isOpen(action)) return [];
    const [firstStep, owner] = [action.firstStep?.trim() ?? '', action.owner?.trim() ?? ''];
    const text = [
      ...(owner === '' ? [] : [words.owner(owner)]),
      ...(firstStep === '' ? [] : [words.firstStep(firstStep)]),
    ];
    return [
      {
        uid: uidOf(action.id),
        day: action.due,
        title: words.action(action.title),
        text: text.join('\n'),
      },
    ];
  });
  const meeting = meetingDay(dossier, assessment, words);
  return meeting ? [...due, meeting] : due;
}

/** When the group meets again, alone; null: not settled. */
export function meetingDay(
  dossier: Dossier,
  assessment: Assessment,
  words: CalendarWords,
): CalendarDay | null {
  const { nextMeeting } = assessment;
  if (!nextMeeting) return null;
  const title = words.meeting(dossier.pole.name);
  return { uid: uidOf(`meeting-${assessment.id}`), day: nextMeeting, title, text: '' };
}

function uidOf(id: string): string {
  return `${id}@boussole-ptce`;
}
