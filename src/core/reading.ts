import type * as z from 'zod/mini';
import { DOSSIER_FORMAT_VERSION, type Dossier, dossierSchema } from './dossier.ts';
import { limits } from './limits.ts';
import { dossierSteps, type MigrationStep, migrate } from './migrations.ts';
import {
  type Catalogue,
  catalogueSchema,
  duplicateReferentialId,
  type Referential,
  referentialSchema,
} from './referential.ts';
import { failure, type Result, success } from './result.ts';

/** What is wrong at the first faulty place of a file. */
export type Fault =
  | { kind: 'missing' }
  | { kind: 'type'; expected: string }
  | { kind: 'value'; allowed: string[] }
  | { kind: 'tooLong'; limit: number }
  | { kind: 'duplicate' }
  | { kind: 'shape' };

/** Why a file is refused. `path` counts list items from 1. */
export type ReadError =
  | { kind: 'notJson' }
  | { kind: 'notOurs'; format: string | null }
  | { kind: 'tooNew'; version: number; supported: number }
  | { kind: 'tooBig'; what: 'bytes' | 'depth' | 'assessments' | 'responses'; limit: number }
  | { kind: 'migrationFailed'; version: number }
  | { kind: 'invalid'; path: string[]; fault: Fault };

type Json = Record<string, unknown>;

interface Format<T> {
  format: string;
  version: number;
  steps: readonly MigrationStep[];
  schema: z.ZodMiniType<T>;
  /** refusals that are cheaper before the parse than after */
  precheck?: (raw: Json) => ReadError | null;
  /** what a schema cannot say: ids that must differ */
  duplicate?: (value: T) => string[] | null;
}

const dossierFormat: Format<Dossier> = {
  format: 'ptce-dossier',
  version: DOSSIER_FORMAT_VERSION,
  steps: dossierSteps,
  schema: dossierSchema,
  precheck: tooManyParts,
  duplicate: duplicateDossierId,
};

const referentialFormat: Format<Referential> = {
  format: 'ptce-referential',
  version: 1,
  steps: [],
  schema: referentialSchema,
  duplicate: duplicateReferentialId,
};

const catalogueFormat: Format<Catalogue> = {
  format: 'ptce-referential-index',
  version: 1,
  steps: [],
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

/** The text of `referential/index.json`, or the reason why not. Never throws. */
export function readCatalogue(text: string): Result<Catalogue, ReadError> {
  return readText(text, catalogueFormat);
}

/** The file of a dossier: JSON indented by two, so that files can be compared. */
export function writeDossier(dossier: Dossier): string {
  return `${JSON.stringify(dossier, null, 2)}\n`;
}

function readText<T>(text: string, format: Format<T>): Result<T, ReadError> {
  if (text.length > limits.fileBytes) {
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
  return readValue(raw, format);
}

function readValue<T>(raw: unknown, format: Format<T>): Result<T, ReadError> {
  const clean = withoutForbiddenKeys(raw);
  if (!isObject(clean) || clean['format'] !== format.format) {
    const found = isObject(clean) ? clean['format'] : null;
    return failure({ kind: 'notOurs', format: typeof found === 'string' ? found : null });
  }
  const version = clean['formatVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failure({ kind: 'invalid', path: ['formatVersion'], fault: { kind: 'type', expected: 'number' } });
  }
  if (version > format.version) {
    return failure({ kind: 'tooNew', version, supported: format.version });
  }
  let migrated: Json;
  try {
    migrated = migrate(clean, version, format.version, format.steps);
  } catch {
    return failure({ kind: 'migrationFailed', version });
  }
  const refusal = format.precheck?.(migrated) ?? null;
  if (refusal) return failure(refusal);
  const parsed = format.schema.safeParse(migrated);
  if (!parsed.success) return failure(firstFault(parsed.error, migrated));
  const duplicate = format.duplicate?.(parsed.data) ?? null;
  if (duplicate) return failure({ kind: 'invalid', path: duplicate, fault: { kind: 'duplicate' } });
  return success(parsed.data);
}

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Whether brackets outside strings nest deeper than `limit`; looked at before `JSON.parse` sees the text. */
function nestsDeeper(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === 0x5c) at += 1;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1;
  }
  return false;
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The same JSON without the keys that could reach an object's prototype; shared where nothing was cut. */
function withoutForbiddenKeys(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object' || depth > limits.jsonDepth) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutForbiddenKeys(item, depth + 1));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  const entries = Object.entries(value);
  const kept = entries
    .filter(([key]) => !forbiddenKeys.has(key))
    .map(([key, member]): [string, unknown] => [key, withoutForbiddenKeys(member, depth + 1)]);
  const same =
    kept.length === entries.length && kept.every(([, member], at) => member === entries[at]?.[1]);
  return same ? value : Object.fromEntries(kept);
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
  return crowded ? { kind: 'tooBig', what: 'responses', limit: limits.responsesPerAssessment } : null;
}

function duplicateDossierId(dossier: Dossier): string[] | null {
  const lists: [string[], { id: string }[]][] = [
    [['assessments'], dossier.assessments],
    [['exchanges'], dossier.exchanges],
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
      if (seen.has(item.id)) return [...place, String(at + 1), 'id'];
      seen.add(item.id);
    }
  }
  return null;
}

function firstFault(error: z.core.$ZodError, raw: Json): ReadError {
  const issue = error.issues[0];
  if (!issue) return { kind: 'invalid', path: [], fault: { kind: 'shape' } };
  return {
    kind: 'invalid',
    path: issue.path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))),
    fault: faultOf(issue, valueAt(raw, issue.path)),
  };
}

function faultOf(issue: z.core.$ZodIssue, found: unknown): Fault {
  if (found === undefined && issue.code === 'invalid_type') return { kind: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'type', expected: issue.expected };
    case 'invalid_value':
      return { kind: 'value', allowed: issue.values.map(String) };
    case 'too_big':
      return { kind: 'tooLong', limit: Number(issue.maximum) };
    case 'too_small':
      return { kind: 'missing' };
    default:
      return { kind: 'shape' };
  }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object'
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    raw,
  );
}
