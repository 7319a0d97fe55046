import type { Dossier } from '#core/dossier.ts';
import type { ReadError } from '#core/reading.ts';
import type { Referential } from '#core/referential.ts';
import type { CatalogueError } from './catalogueError.ts';

/** What goes through the doors of workspace.ts, and what comes back. */
export interface DiagnosisStart {
  poleName: string;
  /** title of the first assessment, in the user's language */
  title: string;
  /** key on the shelf; the default where absent */
  referentialKey?: string;
}

export type StartError =
  | CatalogueError
  | { kind: 'noName' }
  | { kind: 'nameTooLong'; limit: number };

/** What became of one file that the user opened. */
export type OpenOutcome = { fileName: string } /** `name` here and below: the pole's */ & (
  | { kind: 'opened'; id: string; name: string }
  /** here already, and the same */
  | { kind: 'same'; id: string; name: string }
  /** here already, and different: to be merged (merging.ts), or kept beside it (`keepBoth`) */
  | { kind: 'exists'; id: string; dossier: Dossier }
  /** a referential that is now one's own under this record, or was already, or ships with the app (null) */
  | { kind: 'referential'; recordId: string | null; key: string }
  /** its key is that of another text: one's own (`recordId`), or one that ships (null) */
  | { kind: 'referentialExists'; recordId: string | null; key: string; referential: Referential }
  /** an invitation to answer: the payload leads to the screen that begins or resumes its answer */
  | { kind: 'invitation'; payload: string; name: string }
  /** somebody's answer, taken (or not: the place says why) into its dossier, which is here */
  | { kind: 'response'; dossierId: string; assessmentId: string; name: string; taken: boolean }
  /** somebody's answer to a dossier that is not on this device */
  | { kind: 'strayResponse' }
  /** this browser cannot read it on: too old, or it is too long */
  | { kind: 'unsupported' }
  | { kind: 'refused'; error: ReadError }
  /** the device did not give the file's bytes */
  | { kind: 'unreadableFile' }
);
