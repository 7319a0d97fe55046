import type { Dossier } from '#core/dossier.ts';
import type { Space } from '#io/database.ts';
import type { ActName } from './dossierStore.ts';
import type * as Points from './points.ts';

/** When points are kept by themselves (points.ts). Light: what keeps them comes when one is due. */

/** Acts that one may want to go back before: undo takes them back too, but does not outlast the visit. */
const kept: Partial<Record<ActName, 'reveal' | 'move'>> = {
  reveal: 'reveal',
  moveToReferential: 'move',
};

/** Milliseconds from the opening of a dossier until it is kept: it comes on the screen first. */
const untilKept = 2000;

/** Keeps a dossier before an act that changes much; nobody waits for it. */
export function keepPointBefore(
  { space, dossier }: { space: Space; dossier: Dossier },
  label: ActName,
): void {
  const kind = kept[label];
  if (kind) withPoints(({ keepPointOf }) => keepPointOf(space, dossier, kind));
}

/** Keeps a dossier as it was found. */
export function keepPointLater({ space, dossier }: { space: Space; dossier: Dossier }): void {
  setTimeout(
    () => withPoints(({ keepPointAtOpening }) => keepPointAtOpening(space, dossier)),
    untilKept,
  );
}

/** Where its code cannot be had, no point is kept, and work goes on. */
function withPoints(act: (points: typeof Points) => unknown): void {
  import('./points.ts').then(act, () => undefined);
}
