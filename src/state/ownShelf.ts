import { type Finding, findingsIn } from '#core/findings.ts';
import {
  indexReferential,
  type Referential,
  type ReferentialIndex,
  referentialKey,
} from '#core/referential.ts';
import { finishedOwn, type OwnRecord } from './ownReferentials.ts';
import type { ShelfEntry } from './useShelf.ts';

const indexes = new WeakMap<Referential, ReferentialIndex>();
const findings = new WeakMap<Referential, readonly Finding[]>();

/** One's own as it stands on the shelf. */
export function ownEntry({ id, referential }: OwnRecord): ShelfEntry {
  const index = ownIndex(referential);
  return {
    key: referentialKey(referential),
    recordId: id,
    origin: 'own',
    title: referential.title,
    goals: referential.goals.length,
    objectives: index.objectives.length,
    indicators: index.indicators.length,
    isDefault: false,
    usable: ownFindings(referential).every(({ weight }) => weight !== 'blocking'),
  };
}

/** Looked through once for each text. */
export function ownIndex(referential: Referential): ReferentialIndex {
  const index = indexes.get(referential) ?? indexReferential(referential);
  indexes.set(referential, index);
  return index;
}

/** What is to be said of one's own, without what was left blank; the version before is not looked at. */
export function ownFindings(referential: Referential): readonly Finding[] {
  const known = findings.get(referential) ?? findingsIn(finishedOwn(referential));
  findings.set(referential, known);
  return known;
}
