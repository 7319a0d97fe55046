import * as z from 'zod/mini';
import { limits } from './limits.ts';
import { localizedText } from './localized.ts';
import { formatVersions } from './migrations.ts';

/** What a rating may say beside the levels of the scale. */
export const NOT_APPLICABLE = 'not-applicable';
export const UNKNOWN = 'unknown';

const reservedIds: readonly string[] = [NOT_APPLICABLE, UNKNOWN, 'constructor', 'prototype'];

const nodeId = z.string().check(
  z.regex(/^[a-z][a-z0-9-]*$/),
  z.maxLength(limits.nameLength),
  z.refine((id) => !reservedIds.includes(id), { error: 'reserved' }),
);

/** `published`: as its authors wrote it; `adapted`: after what is readable of it; `ours`: our formulation. */
const wording = z.enum(['published', 'adapted', 'ours']);

const source = z.looseObject({
  title: z.string(),
  authors: z.optional(z.array(z.string())),
  publisher: z.optional(z.string()),
  year: z.optional(z.number()),
  date: z.optional(z.string()),
  locator: z.optional(z.string()),
});

const level = z.looseObject({
  id: nodeId,
  value: z.number().check(z.int()),
  label: localizedText,
  description: z.optional(localizedText),
});
export type Level = z.infer<typeof level>;

const indicator = z.looseObject({
  id: nodeId,
  label: localizedText,
  question: z.optional(localizedText),
  guidance: z.optional(localizedText),
  rubric: z._default(z.record(z.string(), localizedText), {}),
  evidence: z._default(z.array(localizedText), []),
  examples: z._default(
    z.array(
      z.looseObject({
        text: localizedText,
        pole: z.optional(z.string()),
        year: z.optional(z.number()),
        source: z.optional(z.string()),
      }),
    ),
    [],
  ),
  wording: z._default(wording, 'ours'),
  follows: z.optional(z.array(z.string())),
});
export type Indicator = z.infer<typeof indicator>;

const objective = z.looseObject({
  id: nodeId,
  label: localizedText,
  short: z.optional(localizedText),
  description: z.optional(localizedText),
  wording: z._default(wording, 'ours'),
  leansOn: z._default(z.array(z.looseObject({ objective: z.string(), why: localizedText })), []),
  indicators: z.array(indicator).check(z.minLength(1), z.maxLength(limits.indicators)),
});
export type Objective = z.infer<typeof objective>;

const goal = z.looseObject({
  id: nodeId,
  label: localizedText,
  short: z.optional(localizedText),
  description: z.optional(localizedText),
  wording: z._default(wording, 'ours'),
  objectives: z.array(objective).check(z.minLength(1), z.maxLength(limits.objectives)),
});
export type Goal = z.infer<typeof goal>;

/** A referential's file (formats.md § 1). Unknown keys are kept. */
export const referentialSchema = z.looseObject({
  format: z.literal('ptce-referential'),
  formatVersion: z.literal(formatVersions['ptce-referential']),
  id: nodeId,
  version: z.string().check(z.minLength(1), z.maxLength(limits.nameLength)),
  title: localizedText,
  languages: z._default(z.array(z.string()), ['fr']),
  published: z.optional(z.string()),
  authors: z._default(z.array(z.string()), []),
  licence: z.optional(z.string()),
  basedOn: z.optional(source),
  sources: z._default(z.array(source), []),
  notice: z.optional(localizedText),
  glossary: z._default(
    z.array(z.looseObject({ term: localizedText, definition: localizedText })),
    [],
  ),
  scale: z.looseObject({
    levels: z.array(level).check(z.minLength(limits.levelsMin), z.maxLength(limits.levelsMax)),
  }),
  goals: z.array(goal).check(z.minLength(1), z.maxLength(limits.goals)),
  supersedes: z.optional(z.looseObject({ id: z.string(), version: z.string() })),
});
export type Referential = z.infer<typeof referentialSchema>;

/** What names a referential in a dossier; `sha256` is that of its canonical JSON. */
export interface ReferentialReference {
  id: string;
  version: string;
  sha256?: string | undefined;
}

/** The key of a referential in the index, in a dossier's copies and in caches: `ptce-2014`. */
export function referentialKey(reference: { id: string; version: string }): string {
  return `${reference.id}-${reference.version}`;
}

/** An indicator with its place in the referential. */
export interface IndicatorNode {
  indicator: Indicator;
  objective: Objective;
  goal: Goal;
}

/** A referential with what is looked up again and again. */
export interface ReferentialIndex {
  referential: Referential;
  levels: readonly Level[];
  /** value of each level id */
  levelValues: ReadonlyMap<string, number>;
  /** in the referential's order */
  objectives: readonly { objective: Objective; goal: Goal }[];
  indicators: readonly IndicatorNode[];
  indicatorById: ReadonlyMap<string, IndicatorNode>;
}

/** Looks a referential through once, for everything that asks it by id. */
export function indexReferential(referential: Referential): ReferentialIndex {
  const levels = referential.scale.levels;
  const objectives = referential.goals.flatMap((goalNode) =>
    goalNode.objectives.map((objectiveNode) => ({ objective: objectiveNode, goal: goalNode })),
  );
  const indicators = objectives.flatMap((place) =>
    place.objective.indicators.map((node) => ({ indicator: node, ...place })),
  );
  return {
    referential,
    levels,
    levelValues: new Map(levels.map((node) => [node.id, node.value])),
    objectives,
    indicators,
    indicatorById: new Map(indicators.map((node) => [node.indicator.id, node])),
  };
}

/** `referential/index.json`: the referentials that ship beside the app. */
export const catalogueSchema = z.looseObject({
  format: z.literal('ptce-referential-index'),
  formatVersion: z.literal(formatVersions['ptce-referential-index']),
  default: z.string(),
  referentials: z.array(
    z.looseObject({
      key: z.string(),
      file: z.string().check(z.regex(/^[A-Za-z0-9._-]+\.json$/)),
      title: localizedText,
      goals: z.number(),
      objectives: z.number(),
      indicators: z.number(),
    }),
  ),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
