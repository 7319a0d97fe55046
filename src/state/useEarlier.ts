import { useMemo } from 'react';
import { type EarlierAssessment, earlierAssessment } from '#core/comparison.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { useReferential } from './useDossier.ts';

/**
 * The assessment that a present one is compared with, and its referential;
 * null while that is loading, or where there is none.
 */
export function useEarlier(dossier: Dossier, assessment: Assessment): EarlierAssessment | null {
  const earlier = useMemo(() => earlierAssessment(dossier, assessment), [dossier, assessment]);
  const state = useReferential(earlier?.referential ?? null);
  const index = state.status === 'ready' ? state.index : null;
  return useMemo(
    () => (earlier && index ? { assessment: earlier, index } : null),
    [earlier, index],
  );
}
