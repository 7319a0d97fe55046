import type { Assessment } from '#core/dossier.ts';
import { type FirstRegard, firstRegard } from '#core/firstRegard.ts';
import { type GapTexts, gapTexts } from '#core/gapTexts.ts';
import { type PeerGaps, peerGaps, type Stand } from '#core/peerGap.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { firstStands } from '#core/reportPeers.ts';

/** Own against peers, and the peers’ first regard beside the one after reading. */
export interface PeerLook {
  gaps: PeerGaps;
  rounds: FirstRegard['kind'];
  /** null: there is no first regard that may be shown */
  firstOn: (indicatorId: string) => { stand: Stand | null; texts: GapTexts } | null;
}

const known = new WeakMap<
  Assessment['responses'],
  { index: ReferentialIndex; assessment: Assessment; look: PeerLook | null }
>();

/** All that it depends on, but for the voices: what is written of finals counts nothing anew. */
const parts = ['names', 'rule', 'indicators', 'revealedAt', 'agreements'] as const;

/** Null while the assessment is blind. The same object until an answer or an agreement changes. */
export function peerLook(index: ReferentialIndex, assessment: Assessment): PeerLook | null {
  const last = known.get(assessment.responses);
  if (last?.index === index && parts.every((key) => last.assessment[key] === assessment[key])) {
    return last.look;
  }
  const look = lookOf(index, assessment);
  known.set(assessment.responses, { index, assessment, look });
  return look;
}

function lookOf(index: ReferentialIndex, assessment: Assessment): PeerLook | null {
  const gaps = peerGaps(index, assessment);
  if (!gaps) return null;
  const before = firstRegard(assessment);
  if (before.kind !== 'shown') return { gaps, rounds: before.kind, firstOn: () => null };
  const standOn = firstStands(index, before.assessment);
  const textsOn = gapTexts(before.assessment);
  return {
    gaps,
    rounds: before.kind,
    firstOn: (id) => ({ stand: standOn(id), texts: textsOn(id) }),
  };
}
