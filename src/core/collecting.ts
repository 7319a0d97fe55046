import { changeAssessment } from './changes.ts';
import { type Assessment, counts, type Dossier, type Response, revealOf } from './dossier.ts';
import type { ResponseFile } from './exchange.ts';
import { noteArrival } from './exchanges.ts';
import { limits } from './limits.ts';
import { canBeLate, isLocked, receivedAtOf } from './locking.ts';
import {
  changesBetween,
  isNoChange,
  lastChange,
  mergeResponses,
  type ResponseChanges,
  settledResponse,
} from './mergeResponses.ts';
import { failure, type Result, success } from './result.ts';
import { respondentFor } from './voiceChanges.ts';
import { withVoice } from './voiceOrder.ts';

/** What became of an answer that came in. */
export type Taken = {
  response: Response;
  /** the referential that was answered has another fingerprint than ours: a notice, never a refusal */
  otherText: boolean;
} & (
  | { kind: 'added' }
  /** it counts from now on, and came after the reveal: locked, and marked so */
  | { kind: 'late' }
  /** nothing in it that was not here */
  | { kind: 'same' }
  | { kind: 'merged'; changes: ResponseChanges }
);

/** Why an answer was not taken in: nothing has changed. */
export type NotTaken =
  | { kind: 'otherDossier'; dossierId: string }
  | { kind: 'otherAssessment'; assessmentId: string }
  /** the assessment is an archive: read-only */
  | { kind: 'archived' }
  | {
      kind: 'otherReferential';
      asked: { id: string; version: string };
      answered: { id: string; version: string };
    }
  /** this answer was deleted here (or by whoever sent it), after all that is in the file */
  | { kind: 'deleted' }
  /** it is here, revealed and locked, and the file says something else: to be reopened first */
  | { kind: 'locked'; response: Response; changes: ResponseChanges }
  | { kind: 'full'; limit: number };

/**
 * Takes one answer into the dossier. The same answers give the same dossier to
 * the byte, in whatever order and however often they come: a voice has its
 * place by its id, not by its arrival (which so tells nobody either), and two
 * states of one are merged. What it costs does not grow with the voices that
 * are here, but for looking through their ids.
 *
 * What was asked of a peer’s pole is noted as received (exchanges.ts).
 *
 * Of the file are kept neither a name that the assessment promised not to keep,
 * nor what only we can know: when it came in, whether it was reopened here.
 */
export function takeIn(
  dossier: Dossier,
  file: ResponseFile,
  now: string,
): Result<{ dossier: Dossier; taken: Taken }, NotTaken> {
  const found = destinationOf(dossier, file);
  if (!found.ok) return found;
  const assessment = found.value;
  const sent = admitted(assessment, file.response);
  if (sent.deletedAt) return failure({ kind: 'deleted' });
  const here = assessment.responses.find(({ id }) => id === sent.id);
  if (!here && assessment.responses.length >= limits.responsesPerAssessment) {
    return failure({ kind: 'full', limit: limits.responsesPerAssessment });
  }
  if (here?.deletedAt && lastChange(sent) <= here.deletedAt) return failure({ kind: 'deleted' });
  const alive = here && !here.deletedAt ? here : null;
  const merged = alive ? mergeResponses(alive, sent) : revived(here, sent);
  const changes = alive ? changesBetween(alive, merged) : null;
  if (alive && changes && !isNoChange(changes) && isLocked(assessment, alive)) {
    return failure({ kind: 'locked', response: alive, changes });
  }
  const late = comesLate(assessment, alive, merged);
  const response = late ? { ...merged, receivedAt: receivedAtOf(merged) ?? now } : merged;
  const next = changeAssessment(dossier, assessment.id, now, () => placed(assessment, response));
  const otherText = differ(assessment.referential.sha256, file.referential.sha256);
  const what = { response, otherText };
  if (late) return success({ dossier: next, taken: { kind: 'late', ...what } });
  if (changes && isNoChange(changes)) {
    return success({ dossier: next, taken: { kind: 'same', ...what } });
  }
  const noted = noteArrival(next, assessment.id, response, now);
  const taken: Taken = changes ? { kind: 'merged', changes, ...what } : { kind: 'added', ...what };
  return success({ dossier: noted, taken });
}

function destinationOf(dossier: Dossier, file: ResponseFile): Result<Assessment, NotTaken> {
  const { dossierId, assessmentId, referential } = file;
  if (dossierId !== dossier.id) return failure({ kind: 'otherDossier', dossierId });
  const assessment = dossier.assessments.find(({ id }) => id === assessmentId);
  if (!assessment || assessment.deletedAt) {
    return failure({ kind: 'otherAssessment', assessmentId });
  }
  if (assessment.archived) return failure({ kind: 'archived' });
  const asked = { id: assessment.referential.id, version: assessment.referential.version };
  const answered = { id: referential.id, version: referential.version };
  return asked.id === answered.id && asked.version === answered.version
    ? success(assessment)
    : failure({ kind: 'otherReferential', asked, answered });
}

/** The answer as we keep it, each part of it dated, so that what comes next is merged alike in any order. */
function admitted(assessment: Assessment, response: Response): Response {
  const { receivedAt: _received, reopenedAt: _reopened, ...sent } = response;
  const respondent = respondentFor(assessment.names, response.respondent);
  return settledResponse({ ...sent, respondent } as Response);
}

/** An answer that is new here, or was deleted here before it changed: then without its tombstone. */
function revived(tombstone: Response | undefined, sent: Response): Response {
  if (!tombstone) return sent;
  const emptied = Object.keys(tombstone.ratings).length === 0;
  return { ...(emptied ? sent : mergeResponses(tombstone, sent)), deletedAt: null };
}

/** Whether it is one of the pole’s own and counts only now that all is revealed. */
function comesLate(assessment: Assessment, former: Response | null, response: Response): boolean {
  return (
    revealOf(assessment) === 'revealed' &&
    canBeLate(response) &&
    counts(response) &&
    !(former && counts(former))
  );
}

/** The assessment with a voice in its place; itself where it is there already. */
function placed(assessment: Assessment, response: Response): Assessment {
  const { responses } = assessment;
  if (responses.includes(response)) return assessment;
  return { ...assessment, responses: withVoice(responses, response) };
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
