/** `blocking`: it cannot be used to rate until mended; `advice`: it can, and would read better. */
export type FindingWeight = 'blocking' | 'advice';

/**
 * What can be found, and how heavily it weighs. What the reader of files refuses
 * is always blocking: a referential without a blocking finding can be opened anywhere.
 */
export const findingWeights = {
  /** an id that is not `[a-z][a-z0-9-]*`, or that a rating uses for something else */
  idShape: 'blocking',
  idTwice: 'blocking',
  /** level values are 0, 1, 2, … in order */
  levelValue: 'blocking',
  tooFew: 'blocking',
  tooMany: 'blocking',
  /** beyond what the format allows; `long` is beyond what reads well */
  tooLong: 'blocking',
  /** a text without words in French, which every other language falls back to */
  empty: 'blocking',
  versionMissing: 'blocking',
  frenchNotDeclared: 'advice',
  missingLanguage: 'advice',
  noticeMissing: 'advice',
  licenceMissing: 'advice',
  authorsMissing: 'advice',
  supersedesItself: 'advice',
  termTwice: 'advice',
  labelTwice: 'advice',
  shortMissing: 'advice',
  descriptionMissing: 'advice',
  questionMissing: 'advice',
  questionMark: 'advice',
  questionClosed: 'advice',
  guidanceMissing: 'advice',
  rubricMissing: 'advice',
  rubricAlike: 'advice',
  rubricRepeated: 'advice',
  rubricUnknownLevel: 'advice',
  evidenceCount: 'advice',
  exampleYear: 'advice',
  exampleSource: 'advice',
  examplePole: 'advice',
  leansOnUnknown: 'advice',
  leansOnItself: 'advice',
  followsMissing: 'advice',
  followsAlone: 'advice',
  followsUnknown: 'advice',
  notContinued: 'advice',
  wordingMissing: 'advice',
  typography: 'advice',
  long: 'advice',
} as const satisfies Record<string, FindingWeight>;
export type FindingKind = keyof typeof findingWeights;

/** Something in a referential that its author should look at, as data: the words are in the texts `findings`. */
export interface Finding {
  kind: FindingKind;
  weight: FindingWeight;
  /** id of the goal, objective, indicator or level that it is about; null: the head */
  node: string | null;
  /** the steps to the place, list items counted from 1: goals › 1 › objectives › 2 › label › en */
  path: readonly string[];
  /** what the sentence names: an id, a limit, the faulty words */
  params: Readonly<Record<string, string | number>>;
}

/** What depends on the whole referential when one node is looked at. */
export interface Frame {
  /** languages that every text should have; French always */
  languages: readonly string[];
  /** level ids, in order */
  levels: readonly string[];
  /** whether it continues an earlier version */
  continues: boolean;
  /** equal for equal frames */
  key: string;
}

/** A finding of one node or text, its path relative to it. */
export type LocalFinding = Omit<Finding, 'node' | 'weight'>;

/** A local finding, with less to write. */
export function found(
  kind: FindingKind,
  path: readonly string[],
  params: Finding['params'] = {},
): LocalFinding {
  return { kind, path, params };
}

/** A local finding at its place in the whole. */
export function placed(
  { kind, path, params }: LocalFinding,
  node: string | null,
  prefix: readonly string[],
): Finding {
  return { kind, weight: findingWeights[kind], node, path: [...prefix, ...path], params };
}
