import { type EarlierAssessment, earlierHeading } from './comparison.ts';
import type { Dossier } from './dossier.ts';
import { type Movement, type MovementKind, movements } from './movements.ts';
import type { Goal, Objective } from './referential.ts';

/** What became of an objective’s indicators since an earlier assessment, in the referential’s order. */
interface SinceGroup {
  objective: Objective;
  goal: Goal;
  movements: readonly Movement[];
}

/** What became of each indicator since an earlier assessment. */
export interface ReportSince {
  /** of the earlier assessment */
  title: string;
  /** what heads it: its year, or its day */
  heading: string;
  counts: ReadonlyMap<MovementKind, number>;
  /** how many indicators are asked now */
  asked: number;
  /** by objective of today’s referential */
  groups: readonly SinceGroup[];
  /** what is no longer asked */
  dropped: readonly Movement[];
}

/** Null where one of both is blind, or nothing has a position yet this time. */
export function sinceEarlier(
  dossier: Dossier,
  earlier: EarlierAssessment,
  present: EarlierAssessment,
): ReportSince | null {
  const all = movements(earlier, present);
  if (!all.some(({ after }) => after.some(({ position }) => position !== null))) return null;
  const counts = new Map<MovementKind, number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const groups = present.index.objectives.flatMap(({ objective, goal }): SinceGroup[] => {
    const own = all.filter(({ after }) => after[0]?.node.objective === objective);
    return own.length > 0 ? [{ objective, goal, movements: own }] : [];
  });
  return {
    title: earlier.assessment.title,
    heading: earlierHeading(dossier, present.assessment, earlier.assessment),
    counts,
    asked: all.reduce((sum, { after }) => sum + after.length, 0),
    groups,
    dropped: all.filter(({ after }) => after.length === 0),
  };
}

/** Whether something moved, came, went, or cannot be told: what stayed and what has no position is the rest. */
export function hasMoved({ kind }: Movement): boolean {
  return kind !== 'stayed' && kind !== 'noPosition';
}
