import type { Assessment, Dossier } from '#core/dossier.ts';
import { failure, type Result, success } from '#core/result.ts';
import { type Contents, contentsOf } from '#core/sharedContents.ts';
import { everythingShared, type SharedChoice, sharedCopy } from '#core/sharedCopy.ts';
import { newId, today } from '#io/clock.ts';
import { copyFileName, download } from '#io/files.ts';
import { type CopyError, verifiedFile } from './openDossier.ts';
import { currentSession } from './sessions.ts';

/**
 * How the choice begins: everything, but where people were promised that nobody
 * would see who answered what, or where nothing is revealed, their answers one
 * by one stay, until somebody ticks them.
 */
export function firstChoice({ assessments }: Dossier, assessment: Assessment): SharedChoice {
  const live = assessments.filter(({ deletedAt }) => !deletedAt);
  const promised = [assessment, ...live].some(
    ({ names, revealedAt, responses }) =>
      responses.length > 0 && (names !== 'named' || revealedAt === null),
  );
  const kept = { voices: !promised, names: !promised, comments: !promised };
  return { ...everythingShared, ...kept };
}

/** What a copy of the dossier would hold, and whether it would be a dossier of its own. */
export function sharedContents(
  dossier: Dossier,
  assessmentId: string,
  choice: SharedChoice,
): Contents & { apart: boolean } {
  const copy = sharedCopy(dossier, assessmentId, choice, '');
  return { ...contentsOf(copy), apart: copy.id !== dossier.id };
}

/** Downloads a copy of the open dossier without what was unticked, after that very file was read back. */
export async function saveSharedCopy(
  assessmentId: string,
  choice: SharedChoice,
): Promise<Result<{ fileName: string }, CopyError>> {
  const session = currentSession();
  if (!session) return failure({ kind: 'nothingOpen' });
  const copy = sharedCopy(session.dossier, assessmentId, choice, newId());
  const file = await verifiedFile(copy);
  if (!file.ok) return file;
  const fileName = copyFileName(`${copy.pole.name}-partage`, today());
  download(file.value, fileName);
  return success({ fileName });
}
