import { useCallback } from 'react';
import { useStore } from 'zustand';
import { type CrossLook, crossLookStore, firstLook } from './crossLook.ts';

/** How Regards croisés of an assessment was looked at last, and how to change that. */
export function useCrossLook(
  assessmentId: string,
): readonly [CrossLook, (fields: Partial<CrossLook>) => void] {
  const look = useStore(crossLookStore, (looks) => looks[assessmentId] ?? firstLook);
  const change = useCallback(
    (fields: Partial<CrossLook>) =>
      crossLookStore.setState((looks) => ({
        [assessmentId]: { ...(looks[assessmentId] ?? firstLook), ...fields },
      })),
    [assessmentId],
  );
  return [look, change];
}
