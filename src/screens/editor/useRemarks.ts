import { useDeferredValue, useMemo } from 'react';
import { type Finding, findingsIn } from '#core/findings.ts';
import { type Referential, referentialKey } from '#core/referential.ts';
import { takenIds } from '#core/referentialEditIds.ts';
import { useShelved } from '#state/useShelf.ts';
import type { Remarks } from './Plan.tsx';
import { type Chosen, fieldOf } from './places.ts';

/** One thing to look at, with where it is mended. */
export interface Remark {
  finding: Finding;
  chosen: Chosen;
  field: string;
}

export interface AllRemarks {
  /** what they were found in: a moment behind what is typed */
  referential: Referential;
  all: readonly Remark[];
  byPlace: ReadonlyMap<Chosen, Remarks>;
  blocking: number;
  /** ids of the version before that nothing continues: worth knowing, not a fault */
  left: readonly string[];
  /** every id of the version before */
  reserved: ReadonlySet<string>;
}

/** What is to be looked at, kept up while one types: words come first on the screen, remarks a moment later. */
export function useRemarks(present: Referential): AllRemarks {
  const referential = useDeferredValue(present);
  const superseded = useSuperseded(referential);
  const reserved = useMemo(() => new Set(superseded ? takenIds(superseded) : []), [superseded]);
  return useMemo(() => {
    const found = findingsIn(referential, superseded);
    const all = found
      .filter(({ kind }) => kind !== 'notContinued')
      .map((finding) => ({ finding, ...fieldOf(referential, finding) }));
    const byPlace = new Map<Chosen, Remarks>();
    for (const { finding, chosen } of all) {
      const former = byPlace.get(chosen);
      byPlace.set(chosen, {
        count: (former?.count ?? 0) + 1,
        blocking: former?.blocking || finding.weight === 'blocking',
      });
    }
    const left = found
      .filter(({ kind }) => kind === 'notContinued')
      .map(({ params }) => String(params['indicator']));
    const blocking = all.filter(({ finding }) => finding.weight === 'blocking').length;
    return { referential, all, byPlace, blocking, left, reserved };
  }, [referential, superseded, reserved]);
}

/** The version before, where it is on this device. */
function useSuperseded({ supersedes }: Referential): Referential | null {
  const key = supersedes && referentialKey(supersedes);
  const former = useShelved(key);
  if (!key || former.status !== 'ready') return null;
  const { referential } = former.index;
  return referentialKey(referential) === key ? referential : null;
}
