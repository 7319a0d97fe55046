import { type CalendarWords, calendarDays, meetingDay } from '#core/calendar.ts';
import { calendarFile } from '#core/icalendar.ts';
import { failure, success } from '#core/result.ts';
import { slug } from '#core/slug.ts';
import { setNextMeeting } from '#core/workshopChanges.ts';
import { now } from '#io/clock.ts';
import { download } from '#io/files.ts';
import { type ActOutcome, performIn } from './performing.ts';
import { currentSession } from './sessions.ts';

/** Settles when the group meets again, `2027-05-21`; null: not settled. A step of undo. */
export function settleNextMeeting(assessmentId: string, day: string | null): ActOutcome {
  return performIn(assessmentId, 'prepareAssessment', null, (dossier, assessment, moment) =>
    success({
      dossier:
        (assessment.nextMeeting ?? null) === day
          ? dossier
          : setNextMeeting(dossier, assessmentId, day, moment),
      told: null,
    }),
  );
}

/**
 * Hands the days of a plan to the user as a calendar file,
 * `plan-pole-du-val-2026-11-21.ics`; gives how many there are, 0: none, and no file.
 * @param which `meeting`: the next meeting alone
 */
export function saveCalendar(
  assessmentId: string,
  which: 'plan' | 'meeting',
  words: CalendarWords & { name: (poleName: string) => string },
): ActOutcome<number> {
  const dossier = currentSession()?.dossier;
  if (!dossier) return failure({ kind: 'nothingOpen' });
  const assessment = dossier.assessments.find(({ id }) => id === assessmentId);
  if (!assessment || assessment.deletedAt) return failure({ kind: 'notFound' });
  const meeting = meetingDay(dossier, assessment, words);
  const days = which === 'plan' ? calendarDays(dossier, assessment, words) : [meeting];
  const written = days.filter((day) => day !== null);
  if (written.length === 0) return success(0);
  const text = calendarFile(written, words.name(dossier.pole.name), now());
  const name = `${which === 'plan' ? 'plan' : 'rencontre'}-${slug(dossier.pole.name)}`;
  download(new Blob([text], { type: 'text/calendar' }), `${name}-${assessment.date}.ics`);
  return success(written.length);
}
