import { laterVersions, nextTitle, openNext } from '#core/nextAssessment.ts';
import { type ReferentialReference, referentialKey } from '#core/referential.ts';
import { failure, type Result, success } from '#core/result.ts';
import { newId, today } from '#io/clock.ts';
import {
  knownReferentials,
  type MoveRefusal,
  type MoveTarget,
  type PreparedMove,
  prepared,
} from './moving.ts';
import { performIn } from './performing.ts';
import { currentSession } from './sessions.ts';

/** How the next assessment is to be; what is left out follows from the last one. */
export interface NextYear {
  /** `2027-11-20`; today, where nothing is said */
  date?: string;
  title?: string;
  /** key of another version to go on with (`newerVersions`) */
  referentialKey?: string;
}

/**
 * Opens a new assessment from an earlier one, in one step of undo; gives its
 * id. How it was asked is carried, and nothing of what was answered.
 */
export async function openNextYear(
  fromId: string,
  next: NextYear = {},
): Promise<Result<string, MoveRefusal>> {
  const asked = currentSession();
  const move = next.referentialKey ? await prepared(fromId, next.referentialKey) : null;
  if (move && !move.ok) return move;
  const referential = move ? await reachedBy(move.value) : null;
  if (currentSession() !== asked) return failure({ kind: 'nothingOpen' });
  const id = newId();
  const date = next.date ?? today();
  return performIn(fromId, 'openNextYear', null, (dossier, from, moment) => {
    const title = next.title?.trim() || nextTitle(dossier, from, date);
    const opening = { fromId, id, title, date };
    const opened = openNext(dossier, referential ? { ...opening, referential } : opening, moment);
    return success({ dossier: opened, told: id });
  });
}

/** The title that the next assessment would have; '' where there is no such assessment. */
export function titleProposal(fromId: string, date: string): string {
  const dossier = currentSession()?.dossier;
  const from = dossier?.assessments.find(({ id }) => id === fromId);
  return dossier && from ? nextTitle(dossier, from, date) : '';
}

/** The versions that supersede an assessment’s referential, of the shelf or in the dossier, the next one first. */
export async function newerVersions(assessmentId: string): Promise<MoveTarget[]> {
  const dossier = currentSession()?.dossier;
  const assessment = dossier?.assessments.find(({ id }) => id === assessmentId);
  if (!dossier || !assessment) return [];
  const known = await knownReferentials(dossier);
  const later = laterVersions(
    assessment.referential,
    known.map(({ referential }) => referential),
  );
  return later.map((referential) => ({
    key: referentialKey(referential),
    title: referential.title,
    indicators: known.find((one) => one.referential === referential)?.indicators.length ?? 0,
  }));
}

async function reachedBy({ map, target }: PreparedMove) {
  const { id, version } = map.to.referential;
  const sha256 = await target.fingerprint();
  const reference: ReferentialReference =
    sha256 === null ? { id, version } : { id, version, sha256 };
  return { reference, copy: target.copy, map };
}
