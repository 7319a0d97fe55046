import { type ReactNode, useEffect } from 'react';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { useLastTime } from './useLastTime.tsx';

/** Draws nothing: finds what was agreed last time and hands it over, so that a first diagnosis need not fetch how. */
export function LastTimes({
  dossier,
  assessment,
  index,
  shortcuts,
  onFound,
}: {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  shortcuts: boolean;
  onFound: (told: ReadonlyMap<string, ReactNode>) => void;
}) {
  const told = useLastTime(dossier, assessment, index, shortcuts);
  useEffect(() => onFound(told), [told, onFound]);
  return null;
}
