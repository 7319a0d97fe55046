import type { Agreement, Assessment } from '#core/dossier.ts';
import { decide, leaveOpen, takeBack, writeAgreement } from '#state/agreeing.ts';
import { decideFinal, takeBackFinal, writeFinal } from '#state/peers.ts';
import type { Part } from './parts.ts';

/** What the group decides on an indicator: by itself, or after it has heard its peers. */
export interface Deciding {
  /** accepted, only written, or not there yet */
  standing: Agreement | undefined;
  /** what is accepted: with a level, or discussed without agreement; null: nothing */
  agreed: Agreement | null;
  decide: (level: string) => void;
  leaveOpen: () => void;
  takeBack: () => void;
  /** false where it was refused */
  write: (fields: Partial<Pick<Agreement, 'rationale' | 'dissent' | 'highlight'>>) => boolean;
}

/** What is decided at a part of the meeting: `afterPeers` the final, else the pole’s own agreement. */
export function decidingAt(part: Part, assessment: Assessment, indicatorId: string): Deciding {
  const isFinal = part.kind === 'afterPeers';
  const standing = (isFinal ? assessment.finals : assessment.agreements)[indicatorId];
  const agreed = standing && standing.proposed !== true ? standing : null;
  const shared = { standing, agreed };
  const { id } = assessment;
  return isFinal
    ? {
        ...shared,
        decide: (level) => void decideFinal(id, indicatorId, level),
        leaveOpen: () => void decideFinal(id, indicatorId, null),
        takeBack: () => void takeBackFinal(id, indicatorId),
        write: (fields) => writeFinal(id, indicatorId, fields).ok,
      }
    : {
        ...shared,
        decide: (level) => void decide(id, indicatorId, level),
        leaveOpen: () => void leaveOpen(id, indicatorId),
        takeBack: () => void takeBack(id, indicatorId),
        write: (fields) => writeAgreement(id, indicatorId, fields).ok,
      };
}
