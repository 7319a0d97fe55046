import { createStore } from 'zustand/vanilla';
import { now } from '#io/clock.ts';
import { listenToSitting, readSitting, type StoredSitting, saveSitting } from '#io/sittings.ts';

/** Time that nobody saw pass for this long is not the meeting’s: the lid was closed on it. */
const forgotten = 4 * 3_600_000;

/** A workshop while it is held: see io/sittings.ts. */
export type Sitting = StoredSitting;

/** The one sitting that is attended. Light on purpose: every window of it has the same. */
export const sittingStore = createStore<{ assessmentId: string | null; sitting: Sitting | null }>(
  () => ({ assessmentId: null, sitting: null }),
);

/**
 * Attends the workshop on an assessment: reads what this device remembers, and
 * follows what other windows do. `onMoved` hears that one of them turned to
 * another part. Returns how to leave.
 */
export function attendSitting(
  { dossierId, assessmentId }: { dossierId: string; assessmentId: string },
  onMoved: (part: string) => void,
): () => void {
  change(assessmentId, (sitting) => {
    const left = sitting.since !== null && thisMoment() - sitting.since > forgotten;
    if (!left && sitting.dossierId === dossierId) return sitting;
    return { ...sitting, dossierId, since: left ? null : sitting.since };
  });
  return listenToSitting(assessmentId, () => {
    const before = sittingStore.getState().sitting;
    const sitting = readSitting(assessmentId);
    sittingStore.setState({ assessmentId, sitting });
    if (sitting.at !== '' && sitting.at !== before?.at) onMoved(sitting.at);
  });
}

/** A part is shown; where it is `timed`, time runs for it from now on. */
export function showPart(assessmentId: string, part: string, timed: boolean): void {
  change(assessmentId, (sitting) => {
    if (!timed || sitting.part === part) return { ...sitting, at: part };
    return { ...settled(sitting), at: part, part };
  });
}

/** Time runs. */
export function runTime(assessmentId: string): void {
  change(assessmentId, (sitting) =>
    sitting.since === null ? { ...sitting, since: thisMoment() } : sitting,
  );
}

/** Time stands still: for a pause, which is taken off nothing. */
export function pauseTime(assessmentId: string): void {
  change(assessmentId, (sitting) => ({ ...settled(sitting), since: null }));
}

/** From the start: no part has taken any time. */
export function resetTime(assessmentId: string): void {
  change(assessmentId, (sitting) => ({ ...sitting, part: null, since: null, spent: {} }));
}

/** Sets what people choose: the minutes there are, whether a sound is heard, a question being typed. */
export function setSitting(
  assessmentId: string,
  fields: Partial<Pick<Sitting, 'minutes' | 'sound' | 'draft'>>,
): void {
  change(assessmentId, (sitting) => ({ ...sitting, ...fields }));
}

/** Milliseconds that a part has taken up to a moment, given in milliseconds of the epoch. */
export function spentOn(sitting: Sitting, part: string, moment: number): number {
  const running = sitting.part === part && sitting.since !== null ? moment - sitting.since : 0;
  return (sitting.spent[part] ?? 0) + Math.max(0, running);
}

/** Milliseconds that all parts have taken up to a moment. */
export function spentInAll(sitting: Sitting, moment: number): number {
  const parts = new Set([...Object.keys(sitting.spent), ...(sitting.part ? [sitting.part] : [])]);
  return [...parts].reduce((sum, part) => sum + spentOn(sitting, part, moment), 0);
}

/** The present moment, in milliseconds of the epoch. */
export function thisMoment(): number {
  return Date.parse(now());
}

/** With the time that runs written down, and running from now on. */
function settled(sitting: Sitting): Sitting {
  const { part, since } = sitting;
  if (part === null || since === null) return sitting;
  const moment = thisMoment();
  const spent = { ...sitting.spent, [part]: spentOn(sitting, part, moment) };
  return { ...sitting, spent, since: moment };
}

function change(assessmentId: string, next: (sitting: Sitting) => Sitting): void {
  // Another window may have written since: what it wrote counts.
  const before = readSitting(assessmentId);
  const sitting = next(before);
  sittingStore.setState({ assessmentId, sitting });
  if (sitting !== before) saveSitting(assessmentId, sitting);
}
