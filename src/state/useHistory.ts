import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Dossier } from '#core/dossier.ts';
import { type ReferentialIndex, referentialKey } from '#core/referential.ts';
import { type AskedCopy, askedStore, takeAsked } from './asking.ts';
import { openingStore } from './opening.ts';
import { type Points, pointsStore } from './points.ts';
import { loadReferential, referentialStore, stateKey } from './referentials.ts';

/** A part of the points to go back to (points.ts). */
export function usePoints<T>(selector: (points: Points) => T): T {
  return useStore(pointsStore, selector);
}

/** The first copy of a dossier that waits for an answer; null: none. */
export function useAsked(dossierId: string): AskedCopy | null {
  const outcomes = useStore(openingStore, (opening) => opening.outcomes);
  useEffect(() => {
    if (outcomes.length > 0) takeAsked(dossierId);
  }, [outcomes, dossierId]);
  return useStore(askedStore, ({ copies }) => copies.find(({ id }) => id === dossierId) ?? null);
}

/** Keys of the referentials of a dossier that cannot be had here. */
export function useMissing({ assessments }: Pick<Dossier, 'assessments'>): readonly string[] {
  const states = useStore(referentialStore, (store) => store.states);
  const keys = assessments
    .filter(({ deletedAt }) => !deletedAt)
    .map(({ referential }) => referential)
    .filter((referential) => states.get(stateKey(referential))?.status === 'failed')
    .map(referentialKey);
  return [...new Set(keys)];
}

/** The referential of each assessment of a dossier, by the assessment’s id; null while it is not here. */
export function useIndexes(
  dossier: Pick<Dossier, 'assessments' | 'referentials'>,
): (assessmentId: string) => ReferentialIndex | null {
  const { assessments, referentials } = dossier;
  useEffect(() => {
    const { states: known } = referentialStore.getState();
    for (const { referential } of assessments) {
      // What could not be had is tried again where somebody asks for it.
      if (!known.has(stateKey(referential))) void loadReferential(referential, referentials);
    }
  }, [assessments, referentials]);
  const states = useStore(referentialStore, (store) => store.states);
  return useCallback(
    (assessmentId) => {
      const assessment = assessments.find(({ id }) => id === assessmentId);
      const state = assessment && states.get(stateKey(assessment.referential));
      return state?.status === 'ready' ? state.index : null;
    },
    [assessments, states],
  );
}
