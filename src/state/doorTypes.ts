import type { Dossier } from '#core/dossier.ts';
import type { ReadError } from '#core/reading.ts';
import type { CatalogueError } from './catalogueError.ts';

/** What goes through the doors of workspace.ts, and what comes back. */
export interface DiagnosisStart {
  poleName: string;
  /** title of the first assessment, in the user's language */
  title: string;
  /** key in the catalogue; the catalogue's default where absent */
  referentialKey?: string;
}

export type StartError =
  | CatalogueError
  | { kind: 'noName' }
  | { kind: 'nameTooLong'; limit: number };

/** What became of one file that the user opened. */
export type OpenOutcome = { fileName: string } & (
  | { kind: 'opened'; id: string }
  /** here already, and the same */
  | { kind: 'same'; id: string }
  /** here already, and different: `keepBoth` or `replaceWith` */
  | { kind: 'exists'; id: string; dossier: Dossier }
  | { kind: 'refused'; error: ReadError }
  /** the device did not give the file's bytes */
  | { kind: 'unreadableFile' }
);
