import { DOSSIER_FORMAT_VERSION, type Dossier } from '#core/dossier.ts';
import { joinParts, type Part, type PartChange, splitDossier } from '#core/parts.ts';
import { type ReadError, readDossierValue } from '#core/reading.ts';
import { failure, type Result, success } from '#core/result.ts';
import { now } from '#io/clock.ts';
import type { Space, StorageError } from '#io/database.ts';
import { asPart, type DossierRecord } from '#io/records.ts';
import { type WriteOutcome, writeParts } from '#io/storedDossiers.ts';
import { rebasePart, sameJson } from './rebasing.ts';

/** What is stored of a dossier as a dossier, by the reader of files, with its parts; or why not. */
export function readParts(
  stored: readonly unknown[],
): Result<{ dossier: Dossier; parts: Part[] }, ReadError> {
  const parts = stored.flatMap((raw) => asPart(raw) ?? []);
  if (parts.length < stored.length) {
    return failure({ kind: 'invalid', path: [], fault: { kind: 'shape' } });
  }
  const read = readDossierValue(joinParts(parts));
  return read.ok ? success({ dossier: read.value, parts }) : read;
}

/** The text of what is stored, for a person or a later version: the dossier's file as far as it can be put together. */
export function textOfParts(stored: readonly unknown[]): string {
  const parts = stored.flatMap((raw) => asPart(raw) ?? []);
  const joined = parts.length < stored.length ? null : joinParts(parts);
  return `${JSON.stringify(joined ?? stored, null, 2)}\n`;
}

/** Every part of a dossier that is not on disk at all. */
export function wholeChanges(dossier: Dossier): PartChange[] {
  return splitDossier(dossier).map((part) => ({ path: part.path, before: null, after: part }));
}

/** The record of a dossier that was never stored. */
export function recordOf(dossier: Dossier, shipped: boolean): DossierRecord {
  return {
    id: dossier.id,
    name: dossier.pole.name,
    fictional: dossier.fictional,
    shipped,
    formatVersion: DOSSIER_FORMAT_VERSION,
    revision: 0,
    updatedAt: dossier.updatedAt ?? now(),
    assessments: dossier.assessments.length,
    deletedAt: null,
    copiedAt: null,
    setAsideAt: null,
  };
}

/** What a dossier that was migrated while it was read must have written, for its parts to be of our format. */
export function migrationChanges(dossier: Dossier, parts: readonly Part[]): PartChange[] {
  const migrated = new Map(splitDossier(dossier).map((part) => [part.path, part]));
  const former = new Map(parts.map((part) => [part.path, part]));
  return [...new Set([...former.keys(), ...migrated.keys()])].flatMap((path) => {
    const before = former.get(path) ?? null;
    const after = migrated.get(path) ?? null;
    return sameJson(before, after) ? [] : [{ path, before, after }];
  });
}

/** A dossier of this device, with what its record says of it. */
export interface StandingDossier {
  space: Space;
  dossier: Dossier;
  shipped: boolean;
  deletedAt: string | null;
}

/** Writes changes of an open dossier: on top of what another tab has put there meanwhile, if it has. */
export function writeChanges(
  { space, dossier, shipped, deletedAt }: StandingDossier,
  changes: readonly PartChange[],
  write: { knownRevision: number; whole: boolean },
): Promise<Result<WriteOutcome, StorageError>> {
  return writeParts(space, {
    ...write,
    dossierId: dossier.id,
    formatVersion: DOSSIER_FORMAT_VERSION,
    changes,
    settle: rebasePart,
    describe: (stored, written) =>
      nextRecord(stored ?? { ...recordOf(dossier, shipped), deletedAt }, dossier, written),
  });
}

/** The record after a write of some parts. Whether it is marked as deleted is no act's to say: it stays as it is. */
function nextRecord(
  former: DossierRecord,
  dossier: Dossier,
  written: readonly PartChange[],
): DossierRecord {
  return {
    ...former,
    name: poleNameIn(written) ?? former.name,
    fictional: dossier.fictional,
    formatVersion: DOSSIER_FORMAT_VERSION,
    updatedAt: now(),
    assessments: dossier.assessments.length,
    setAsideAt: null,
  };
}

/** As it was written: another tab may have changed it meanwhile. */
function poleNameIn(written: readonly PartChange[]): string | undefined {
  const head = written.find(({ path }) => path === '')?.after;
  const name = (head?.value['pole'] as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? name : undefined;
}
