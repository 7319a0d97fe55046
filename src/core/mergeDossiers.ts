import { canonicalJson, isSameJson } from './canonicalJson.ts';
import type { Dossier } from './dossier.ts';
import { isLongerThan, valueNestsDeeper } from './json.ts';
import { limits } from './limits.ts';
import {
  byFirstMoment,
  mergeAssessments,
  settledAssessment,
  settledItem,
} from './mergeAssessments.ts';
import { mergeEntries } from './mergeHistory.ts';
import {
  dated,
  earlierOf,
  earliest,
  inOrder,
  latest,
  longAgo,
  mergeItems,
  mergeLists,
  mergeMaps,
  mergeUnits,
  saidBeside,
} from './mergeUnits.ts';
import { compareTexts } from './order.ts';
import { failure, type Result, success } from './result.ts';

/** Why two dossiers are not merged; both stay as they are. */
export type MergeRefusal =
  | { kind: 'otherDossier'; id: string }
  /** what comes of them could not be read again: as `ReadError` says it */
  | { kind: 'tooBig'; what: 'bytes' | 'depth' | 'assessments' | 'responses'; limit: number };

/** The members of a dossier that are merged one by one; `reciprocal` beside version 1 of the format. */
const ours: ReadonlySet<string> = new Set([
  'format',
  'formatVersion',
  'id',
  'createdAt',
  'updatedAt',
  'earlier',
  'fictional',
  'pole',
  'assessments',
  'exchanges',
  'reciprocal',
  'history',
  'referentials',
]);

/**
 * Two states of the same dossier as one (formats.md, "Merging"): commutative,
 * associative and idempotent to the byte of the canonical JSON. Nothing that
 * anybody typed is gone; what gives way stands in `earlier` of its unit. Where
 * both are the same it is the first of them, as it is; else every unit of what
 * comes out is dated, since without that the next merge could not tell.
 */
export function mergeDossiers(a: Dossier, b: Dossier): Result<Dossier, MergeRefusal> {
  if (a.id !== b.id) return failure({ kind: 'otherDossier', id: b.id });
  if (isSameJson(a, b)) return success(a);
  const merged = joinedDossiers(settledDossier(a), settledDossier(b));
  return isSameJson(merged, a) ? success(a) : withinLimits(merged);
}

/** A dossier that the reader of files would take, or the limit that it is over. */
export function withinLimits(dossier: Dossier): Result<Dossier, MergeRefusal> {
  const { assessmentsPerDossier, responsesPerAssessment, jsonDepth, fileBytes } = limits;
  const { assessments } = dossier;
  if (assessments.length > assessmentsPerDossier) {
    return failure({ kind: 'tooBig', what: 'assessments', limit: assessmentsPerDossier });
  }
  if (assessments.some(({ responses }) => responses.length > responsesPerAssessment)) {
    return failure({ kind: 'tooBig', what: 'responses', limit: responsesPerAssessment });
  }
  // `earlier` stands two levels below its unit: what another tool nested may get too deep there.
  if (valueNestsDeeper(dossier, jsonDepth)) {
    return failure({ kind: 'tooBig', what: 'depth', limit: jsonDepth });
  }
  return isLongerThan(JSON.stringify(dossier, null, 2), fileBytes)
    ? failure({ kind: 'tooBig', what: 'bytes', limit: fileBytes })
    : success(dossier);
}

/** A dossier with each of its units dated and their `earlier` in order: the form in which they are joined. */
export function settledDossier(dossier: Dossier): Dossier {
  const moment = dossier.updatedAt ?? dossier.createdAt ?? longAgo;
  const { reciprocal, earlier: _earlier, ...head } = dossier;
  return {
    ...(head as Dossier),
    ...others([dossier]),
    updatedAt: moment,
    pole: inOrder(dated(dossier.pole, moment)),
    assessments: dossier.assessments.map((one) => settledAssessment(one, moment)),
    exchanges: dossier.exchanges.map((one) => settledItem(one, moment)),
    ...(reciprocal ? { reciprocal: reciprocal.map((one) => settledItem(one, moment)) } : {}),
    history: dossier.history.map((entry) => inOrder(entry)),
    referentials: Object.fromEntries(
      Object.entries(dossier.referentials).map(([key, copy]) => [key, inOrder(copy)]),
    ),
  };
}

/** Two settled states as one, whatever their size. */
export function joinedDossiers(a: Dossier, b: Dossier): Dossier {
  const rounds = [a.reciprocal, b.reciprocal].some((list) => list !== undefined);
  const createdAt = earliest(a.createdAt, b.createdAt) ?? undefined;
  const updatedAt = latest(a.updatedAt, b.updatedAt) ?? undefined;
  return {
    ...others([a, b]),
    format: a.format,
    formatVersion: a.formatVersion,
    id: a.id,
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    // Where one of them says that it is real, it is treated as real.
    fictional: a.fictional && b.fictional,
    pole: mergeUnits(a.pole, b.pole),
    assessments: mergeLists(a.assessments, b.assessments, mergeAssessments, inTime),
    exchanges: mergeLists(a.exchanges, b.exchanges, mergeItems, byFirstMoment),
    ...(rounds
      ? {
          reciprocal: mergeLists(a.reciprocal ?? [], b.reciprocal ?? [], mergeItems, byFirstMoment),
        }
      : {}),
    history: mergeLists(a.history, b.history, mergeEntries, (x, y) => compareTexts(x.at, y.at)),
    referentials: mergeMaps(a.referentials, b.referentials, mergeUnits),
  };
}

/**
 * What other tools wrote beside what we know of a dossier, with the head’s
 * `earlier`. The head’s `updatedAt` is that of any act anywhere and says
 * nothing of them: of two values the greater canonical JSON stays, and one that
 * only one copy has stays too.
 */
function others(dossiers: readonly Dossier[]): Record<string, unknown> {
  const all = dossiers.flatMap((dossier) =>
    Object.entries(dossier).filter(([member, value]) => !ours.has(member) && value !== undefined),
  );
  const standing = new Map<string, unknown>();
  for (const [member, value] of all) {
    const known = standing.get(member);
    const greater = known === undefined || canonicalJson(known) < canonicalJson(value);
    if (greater) standing.set(member, value);
  }
  const said = [...all.map(alone), ...dossiers.flatMap(earlierOf)];
  const earlier = saidBeside([...standing].map(alone), said);
  return { ...Object.fromEntries(standing), ...(earlier.length > 0 ? { earlier } : {}) };
}

function alone([member, value]: readonly [string, unknown]): Record<string, unknown> {
  return { [member]: value };
}

function inTime(a: Dossier['assessments'][number], b: typeof a): number {
  return compareTexts(a.date, b.date) || compareTexts(a.createdAt ?? '', b.createdAt ?? '');
}
