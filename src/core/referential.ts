import * as z from 'zod/mini';
import { limits } from './limits.ts';
import { localizedText, localizedTextOf } from './localized.ts';
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

/** Whether a text can be the id of a referential, or of anything in one. */
export function isNodeId(text: string): boolean {
  return nodeId.safeParse(text).success;
}

/** `published`: as its authors wrote it; `adapted`: after what is readable of it; `ours`: our formulation. */
const wording = z.enum(['published', 'adapted', 'ours']);

/** Words in no particular language: a name, a title, a page. */
const words = z.string().check(z.maxLength(limits.textLength));

const source = z.looseObject({
  title: words,
  authors: z.optional(z.array(words)),
  publisher: z.optional(words),
  year: z.optional(z.number()),
  date: z.optional(words),
  locator: z.optional(words),
});

/**
 * The schema of a referential's file (formats.md § 1), made once for what is
 * finished and once for drafts, so that the two cannot drift: `least` is how
 * many characters a French text and how many items a list of nodes must have.
 * Unknown keys are kept.
 */
export function referentialSchemaOf(least: 0 | 1) {
  const localized = localizedTextOf(least);
  const level = z.looseObject({
    id: nodeId,
    value: z.number().check(z.int()),
    label: localized,
    description: z.optional(localized),
  });
  const indicator = z.looseObject({
    id: nodeId,
    label: localized,
    question: z.optional(localized),
    guidance: z.optional(localized),
    rubric: z._default(z.record(z.string(), localized), {}),
    evidence: z._default(z.array(localized), []),
    examples: z._default(
      z.array(
        z.looseObject({
          text: localized,
          pole: z.optional(words),
          year: z.optional(z.number()),
          source: z.optional(words),
        }),
      ),
      [],
    ),
    wording: z._default(wording, 'ours'),
    follows: z.optional(z.array(z.string())),
  });
  const objective = z.looseObject({
    id: nodeId,
    label: localized,
    short: z.optional(localized),
    description: z.optional(localized),
    wording: z._default(wording, 'ours'),
    leansOn: z._default(z.array(z.looseObject({ objective: z.string(), why: localized })), []),
    indicators: z.array(indicator).check(z.minLength(least), z.maxLength(limits.indicators)),
  });
  const goal = z.looseObject({
    id: nodeId,
    label: localized,
    short: z.optional(localized),
    description: z.optional(localized),
    wording: z._default(wording, 'ours'),
    objectives: z.array(objective).check(z.minLength(least), z.maxLength(limits.objectives)),
  });
  return z.looseObject({
    format: z.literal('ptce-referential'),
    formatVersion: z.literal(formatVersions['ptce-referential']),
    id: nodeId,
    version: z.string().check(z.minLength(1), z.maxLength(limits.nameLength)),
    title: localized,
    languages: z._default(z.array(words), ['fr']),
    published: z.optional(words),
    authors: z._default(z.array(words), []),
    licence: z.optional(words),
    basedOn: z.optional(source),
    sources: z._default(z.array(source), []),
    notice: z.optional(localized),
    glossary: z._default(z.array(z.looseObject({ term: localized, definition: localized })), []),
    scale: z.looseObject({
      levels: z.array(level).check(z.minLength(limits.levelsMin), z.maxLength(limits.levelsMax)),
    }),
    goals: z.array(goal).check(z.minLength(least), z.maxLength(limits.goals)),
    supersedes: z.optional(z.looseObject({ id: z.string(), version: z.string() })),
  });
}

/** A referential's file as it may be used: every text there is has words. */
export const referentialSchema = referentialSchemaOf(1);
export type Referential = z.infer<typeof referentialSchema>;
export type Level = Referential['scale']['levels'][number];
export type Goal = Referential['goals'][number];
export type Objective = Goal['objectives'][number];
export type Indicator = Objective['indicators'][number];

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
