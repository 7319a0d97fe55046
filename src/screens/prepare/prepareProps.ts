import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import type { Place } from '#ui/navigation.ts';

/** What the screen is given, and most of its sections. */
export interface PrepareProps {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  place: Extract<Place, { name: 'dossier' }>;
}
