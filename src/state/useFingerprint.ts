import { startTransition, useEffect, useState } from 'react';
import type { Dossier } from '#core/dossier.ts';
import { dossierSeal } from './dossierSeal.ts';

/** The dossier’s fingerprint; undefined while it is computed, null where it cannot be. */
export function useFingerprint(dossier: Dossier): string | null | undefined {
  const [known, setKnown] = useState<{ of: Dossier; seal: string | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void dossierSeal(dossier).then((seal) => {
      if (isWanted) startTransition(() => setKnown({ of: dossier, seal }));
    });
    return () => {
      isWanted = false;
    };
  }, [dossier]);
  return known?.of === dossier ? known.seal : undefined;
}
