import { agreementOf } from '#core/agreements.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { planWorkshop, type TimeBox, type WorkshopPlan } from '#core/workshopAgenda.ts';
import { type Sitting, spentInAll, spentOn } from '#state/sitting.ts';
import { workshopInput } from '#state/workshopPlan.ts';
import type { Table } from './table.ts';

/**
 * Minutes of the meeting that are left for Mise en commun as it was prepared:
 * without its opening, without the rating that it holds, without the reveal.
 */
export function minutesAhead(
  dossier: Dossier,
  assessment: Assessment,
  index: ReferentialIndex,
): number {
  const input = workshopInput(dossier, assessment, index);
  const before = planWorkshop(input).boxes.filter(({ kind }) =>
    ['opening', 'rating', 'reveal'].includes(kind),
  );
  const over = before.reduce((sum, { minutes: one }) => sum + one, 0);
  return Math.max(0, input.minutes - over);
}

/** A part that was looked at for less than this is not over: somebody only passed by. */
const aGlance = 30_000;

const minute = 60_000;

/** The rest of the meeting as time boxes; what lies before Mise en commun takes nothing any more. */
export function planOf(
  assessment: Assessment,
  table: Table,
  sitting: Sitting,
  minutes: number,
  moment: number,
): WorkshopPlan {
  const current = sitting.part;
  const timed = [...Object.entries(sitting.spent)].filter(
    ([part, spent]) => part !== current && spent >= aGlance,
  );
  const done = new Map<string, number>([
    ['opening', 0],
    ['reveal', 0],
    ...timed.map(([part, spent]): [string, number] => [part, Math.round(spent / minute)]),
  ]);
  for (const id of table.discuss) {
    const key = `discuss:${id}`;
    if (key !== current && !done.has(key) && agreementOf(assessment, id)) done.set(key, 0);
  }
  const before = spentInAll(sitting, moment) - (current ? spentOn(sitting, current, moment) : 0);
  return planWorkshop({
    minutes,
    asked: table.views.indicators.length,
    rating: 'before',
    lastActions: table.last?.actions.length ?? 0,
    calibration: table.calibration?.indicator.id ?? null,
    toDiscuss: table.discuss,
    progress: { elapsed: before / minute, done },
  });
}

/** The parts of the plan that are shown: those of Mise en commun, and what comes after it. */
export function shownBoxes(plan: WorkshopPlan): TimeBox[] {
  return plan.boxes.filter(({ kind }) => kind !== 'opening' && kind !== 'reveal');
}

/** Milliseconds that are left of a part and of the meeting; null: a part that has no time of its own. */
export function leftOf(
  plan: WorkshopPlan,
  sitting: Sitting,
  meetingMinutes: number,
  part: string,
  moment: number,
) {
  const box = plan.boxes.find(({ key }) => key === part);
  const spent = spentOn(sitting, part, moment);
  const minutes = box && !box.done ? box.minutes : null;
  return {
    part: minutes === null ? null : minutes * minute - spent,
    given: minutes === null ? null : minutes * minute,
    spent,
    meeting: meetingMinutes * minute - spentInAll(sitting, moment),
  };
}
