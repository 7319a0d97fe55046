import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { attendSitting, type Sitting, sittingStore, thisMoment } from './sitting.ts';

/** The workshop on an assessment; null for the moment before it is read. `onMoved`: the same function at each drawing. */
export function useSitting(
  dossierId: string,
  assessmentId: string,
  onMoved: (part: string) => void,
): Sitting | null {
  useEffect(
    () => attendSitting({ dossierId, assessmentId }, onMoved),
    [dossierId, assessmentId, onMoved],
  );
  return useStore(sittingStore, (state) =>
    state.assessmentId === assessmentId ? state.sitting : null,
  );
}

/** The present moment in milliseconds of the epoch, anew every second while time runs. */
export function useMoment(running: boolean): number {
  const [moment, setMoment] = useState(thisMoment);
  useEffect(() => {
    setMoment(thisMoment());
    if (!running) return undefined;
    const ticking = setInterval(() => setMoment(thisMoment()), 1000);
    return () => clearInterval(ticking);
  }, [running]);
  return moment;
}
