/** One pure step from a format version to the next, on parsed JSON that is not yet checked. */
export interface MigrationStep {
  /** the version that the step starts from; its frozen file is `tests/formats/<dossier|referential|index|invitation|response>-v<from>.json` */
  from: number;
  migrate: (raw: Record<string, unknown>) => Record<string, unknown>;
}

/** The versions that this app writes and reads (formats.md). */
export const formatVersions = {
  'ptce-dossier': 1,
  'ptce-referential': 1,
  'ptce-referential-index': 1,
  'ptce-invitation': 1,
  'ptce-response': 1,
} as const;
export type FormatName = keyof typeof formatVersions;

/** The steps of each format, contiguous from version 1. Version 1 is the first: none yet. */
export const migrationSteps: Record<FormatName, readonly MigrationStep[]> = {
  'ptce-dossier': [],
  'ptce-referential': [],
  'ptce-referential-index': [],
  'ptce-invitation': [],
  'ptce-response': [],
};

/**
 * Brings `raw` from version `from` up through every later step. Each step
 * gets the result of the one before; `formatVersion` is raised here.
 * @throws whatever a step throws, or if a step is missing: the reader turns it into `migrationFailed`.
 */
export function migrate(
  raw: Record<string, unknown>,
  from: number,
  to: number,
  steps: readonly MigrationStep[],
): Record<string, unknown> {
  let current = raw;
  for (let version = from; version < to; version += 1) {
    const step = steps.find((candidate) => candidate.from === version);
    if (!step) throw new Error(`no step from version ${version}`);
    current = { ...step.migrate(current), formatVersion: version + 1 };
  }
  return current;
}
