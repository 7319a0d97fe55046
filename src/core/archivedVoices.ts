import type { Assessment, Dossier, Response } from './dossier.ts';

/** Where a copy of a voice lies. */
interface VoicePlace {
  assessmentId: string;
  responseId: string;
}

/**
 * A voice as it lies in an archive that a move to another referential makes:
 * under an id of its own, with the one that it was copied from (`movedFrom`, a
 * member that the format’s version 1 does not name).
 */
export function archivedVoice(response: Response, id: string): Response {
  return { ...response, id, movedFrom: response.id };
}

/**
 * The copies of a voice in the archives of a dossier, the deleted ones left
 * out. One of an archive that was made before copies said where they come from
 * is known by the moment at which it began, where that is one’s alone.
 */
export function archivedCopiesOf(
  { assessments }: Dossier,
  assessmentId: string,
  responseId: string,
): VoicePlace[] {
  const present = assessments.find(({ id }) => id === assessmentId);
  const voice = present?.responses.find(({ id }) => id === responseId);
  if (!present || !voice) return [];
  const before = archivesBefore(assessments, present);
  return assessments
    .filter((one) => one.archived && one !== present && !one.deletedAt)
    .flatMap((archive) => {
      const named = archive.responses.filter((one) => one['movedFrom'] === responseId);
      const like =
        named.length === 0 && before.has(archive.id) ? begunAlike(archive.responses, voice) : [];
      return [...named, ...like]
        .filter(({ deletedAt }) => !deletedAt)
        .map(({ id }) => ({ assessmentId: archive.id, responseId: id }));
    });
}

/** The archives that lie behind an assessment, one behind the other. */
function archivesBefore(assessments: readonly Assessment[], last: Assessment): Set<string> {
  const found = new Set<string>();
  let id = last.transition?.archived;
  // A file by other hands may go in circles.
  while (id !== undefined && !found.has(id)) {
    found.add(id);
    const archive = assessments.find((one) => one.id === id);
    id = archive?.transition?.archived;
  }
  return found;
}

function begunAlike(responses: readonly Response[], { createdAt }: Response): Response[] {
  if (createdAt === undefined) return [];
  const alike = responses.filter(
    (one) => one.createdAt === createdAt && one['movedFrom'] === undefined,
  );
  return alike.length === 1 ? alike : [];
}
