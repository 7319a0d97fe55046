import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { EarlierAssessment } from '#core/comparison.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { earlierAssessments } from '#core/years.ts';
import { loadReferential, referentialStore, stateKey } from './referentials.ts';

/** The earlier assessments of a dossier with their referentials. */
export interface Years {
  /** some are still being loaded */
  isLoading: boolean;
  /** oldest first; those whose referential is here */
  earlier: readonly EarlierAssessment[];
  /** those whose referential cannot be had */
  missing: readonly Assessment[];
}

/** All that a present assessment can be compared with, loaded when it is asked for. */
export function useYears(dossier: Dossier, assessment: Assessment): Years {
  const assessments = useMemo(() => earlierAssessments(dossier, assessment), [dossier, assessment]);
  const { referentials } = dossier;
  useEffect(() => {
    for (const { referential } of assessments) void loadReferential(referential, referentials);
  }, [assessments, referentials]);
  const states = useStore(referentialStore, (store) => store.states);
  return useMemo(() => {
    const found = assessments.map((one) => ({
      one,
      state: states.get(stateKey(one.referential)) ?? { status: 'loading' as const },
    }));
    return {
      isLoading: found.some(({ state }) => state.status === 'loading'),
      earlier: found.flatMap(({ one, state }) =>
        state.status === 'ready' ? [{ assessment: one, index: state.index }] : [],
      ),
      missing: found.flatMap(({ one, state }) => (state.status === 'failed' ? [one] : [])),
    };
  }, [assessments, states]);
}
