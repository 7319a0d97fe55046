import { useEffect, useState } from 'react';
import type { Dossier } from '#core/dossier.ts';
import { fingerprint } from '#io/fingerprint.ts';

/** The dossier’s fingerprint; undefined while it is computed, null where it cannot be. */
export function useFingerprint(dossier: Dossier): string | null | undefined {
  const [known, setKnown] = useState<{ of: Dossier; seal: string | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void fingerprint(dossier).then((seal) => {
      if (isWanted) setKnown({ of: dossier, seal });
    });
    return () => {
      isWanted = false;
    };
  }, [dossier]);
  return known?.of === dossier ? known.seal : undefined;
}
