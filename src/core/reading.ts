import type * as z from 'zod/mini';
import { type Dossier, dossierSchema } from './dossier.ts';
import { type Fault, type FaultyPlace, firstFault } from './faults.ts';
import {
  isLongerThan,
  isObject,
  type Json,
  nestsDeeper,
  valueNestsDeeper,
  withoutForbiddenKeys,
} from './json.ts';
import { limits } from './limits.ts';
import { type FormatName, formatVersions, migrate, migrationSteps } from './migrations.ts';
import {
  type Catalogue,
  catalogueSchema,
  type Referential,
  referentialSchema,
} from './referential.ts';
import { draftSchema } from './referentialDraft.ts';
import { faultInReferential } from './referentialRules.ts';
import { failure, type Result, success } from './result.ts';
import { inVoiceOrder } from './voiceOrder.ts';

export type { Fault } from './faults.ts';

/** Why a file is refused. `path` counts list items from 1. */
export type ReadError =
  | { kind: 'notJson' }
  | { kind: 'notOurs'; format: string | null }
  | { kind: 'tooNew'; version: number; supported: number }
  | { kind: 'tooBig'; what: 'bytes' | 'depth' | 'assessments' | 'responses'; limit: number }
  | { kind: 'migrationFailed'; version: number }
  | { kind: 'invalid'; path: string[]; fault: Fault };

/** What one of the formats is read by. */
export interface Format<T> {
  name: FormatName;
  schema: z.ZodMiniType<T>;
  /** refusals that are cheaper before the parse than after */
  precheck?: (raw: Json) => ReadError | null;
  /** what a schema cannot say: ids that must differ, totals */
  check?: (value: T) => FaultyPlace | null;
  /** the order that is ours, where a file may have another */
  settle?: (value: T) => T;
}

const dossierFormat: Format<Dossier> = {
  name: 'ptce-dossier',
  schema: dossierSchema,
  precheck: tooManyParts,
  check: duplicateInDossier,
  settle: inVoiceOrder,
};

const referentialFormat: Format<Referential> = {
  name: 'ptce-referential',
  schema: referentialSchema,
  check: faultInReferential,
};

const draftFormat: Format<Referential> = {
  ...referentialFormat,
  get schema() {
    return draftSchema();
  },
};

const catalogueFormat: Format<Catalogue> = {
  name: 'ptce-referential-index',
  schema: catalogueSchema,
};

/** A dossier's text as a typed dossier, or the reason why not. Never throws. */
export function readDossier(text: string): Result<Dossier, ReadError> {
  return readText(text, dossierFormat);
}

/** The same for JSON that is already parsed (storage). The value itself is not changed. */
export function readDossierValue(raw: unknown): Result<Dossier, ReadError> {
  return readValue(raw, dossierFormat);
}

/** A referential's text, or the reason why not. Never throws. */
export function readReferential(text: string): Result<Referential, ReadError> {
  return readText(text, referentialFormat);
}

/** The same for JSON that is already parsed (a copy inside a dossier). */
export function readReferentialValue(raw: unknown): Result<Referential, ReadError> {
  return readValue(raw, referentialFormat);
}

/** A draft's text: a referential whose texts and lists may still be empty. Never throws. */
export function readDraft(text: string): Result<Referential, ReadError> {
  return readText(text, draftFormat);
}

/** The same for JSON that is already parsed (storage). */
export function readDraftValue(raw: unknown): Result<Referential, ReadError> {
  return readValue(raw, draftFormat);
}

/** The text of `referential/index.json`, or the reason why not. Never throws. */
export function readCatalogue(text: string): Result<Catalogue, ReadError> {
  return readText(text, catalogueFormat);
}

/** The file of a dossier: JSON indented by two, so that files can be compared. */
export function writeDossier(dossier: Dossier): string {
  return `${JSON.stringify(dossier, null, 2)}\n`;
}

/** A file's text as what its format says, or the reason why not. Never throws. */
export function readText<T>(text: string, format: Format<T>): Result<T, ReadError> {
  if (isLongerThan(text, limits.fileBytes)) {
    return failure({ kind: 'tooBig', what: 'bytes', limit: limits.fileBytes });
  }
  if (nestsDeeper(text, limits.jsonDepth)) {
    return failure({ kind: 'tooBig', what: 'depth', limit: limits.jsonDepth });
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return failure({ kind: 'notJson' });
  }
  // Most texts hold neither such a word nor an escape that could spell one: the walk is for the others.
  const suspect = ['__proto__', 'constructor', 'prototype', '\\u'].some((part) =>
    text.includes(part),
  );
  return readClean(suspect ? withoutForbiddenKeys(raw) : raw, format);
}

/** The same for JSON that is already parsed. The value itself is not changed. */
export function readValue<T>(raw: unknown, format: Format<T>): Result<T, ReadError> {
  if (valueNestsDeeper(raw, limits.jsonDepth)) {
    return failure({ kind: 'tooBig', what: 'depth', limit: limits.jsonDepth });
  }
  return readClean(withoutForbiddenKeys(raw), format);
}

/** Of a value that nests no deeper than allowed and holds no forbidden key. */
function readClean<T>(clean: unknown, format: Format<T>): Result<T, ReadError> {
  if (!isObject(clean) || clean['format'] !== format.name) {
    const found = isObject(clean) ? clean['format'] : null;
    return failure({ kind: 'notOurs', format: typeof found === 'string' ? found : null });
  }
  const version = clean['formatVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failure(invalid({ path: ['formatVersion'], fault: versionFault(version) }));
  }
  const supported = formatVersions[format.name];
  if (version > supported) return failure({ kind: 'tooNew', version, supported });
  let migrated: Json;
  try {
    migrated = migrate(clean, version, supported, migrationSteps[format.name]);
  } catch {
    return failure({ kind: 'migrationFailed', version });
  }
  const refusal = format.precheck?.(migrated) ?? null;
  if (refusal) return failure(refusal);
  const parsed = format.schema.safeParse(migrated);
  if (!parsed.success) return failure(invalid(firstFault(parsed.error, migrated)));
  const place = format.check?.(parsed.data) ?? null;
  if (place) return failure(invalid(place));
  return success(format.settle ? format.settle(parsed.data) : parsed.data);
}

/** What is wrong with a version that no format has. */
function versionFault(version: unknown): Fault {
  if (version === undefined) return { kind: 'missing' };
  return typeof version === 'number' ? { kind: 'shape' } : { kind: 'type', expected: 'number' };
}

function invalid(place: FaultyPlace): ReadError {
  return { kind: 'invalid', ...place };
}

function tooManyParts(raw: Json): ReadError | null {
  const assessments = raw['assessments'];
  if (!Array.isArray(assessments)) return null;
  if (assessments.length > limits.assessmentsPerDossier) {
    return { kind: 'tooBig', what: 'assessments', limit: limits.assessmentsPerDossier };
  }
  const crowded = assessments.some(
    (assessment) =>
      isObject(assessment) &&
      Array.isArray(assessment['responses']) &&
      assessment['responses'].length > limits.responsesPerAssessment,
  );
  return crowded
    ? { kind: 'tooBig', what: 'responses', limit: limits.responsesPerAssessment }
    : null;
}

function duplicateInDossier(dossier: Dossier): FaultyPlace | null {
  const lists: [string[], { id: string }[]][] = [
    [['assessments'], dossier.assessments],
    [['exchanges'], dossier.exchanges],
    [['reciprocal'], dossier.reciprocal ?? []],
    [['history'], dossier.history],
    ...dossier.assessments.flatMap((assessment, at): [string[], { id: string }[]][] => {
      const place = ['assessments', String(at + 1)];
      return [
        [[...place, 'responses'], assessment.responses],
        [[...place, 'parking'], assessment.parking],
        [[...place, 'actions'], assessment.actions],
      ];
    }),
  ];
  for (const [place, items] of lists) {
    const seen = new Set<string>();
    for (const [at, item] of items.entries()) {
      if (seen.has(item.id)) {
        return { path: [...place, String(at + 1), 'id'], fault: { kind: 'duplicate' } };
      }
      seen.add(item.id);
    }
  }
  return null;
}
