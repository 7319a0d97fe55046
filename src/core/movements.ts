import type { EarlierAssessment } from './comparison.ts';
import { revealOf } from './dossier.ts';
import { indicatorLinks, sameScale } from './indicatorLinks.ts';
import { activeIndicators } from './positions.ts';
import type { IndicatorNode, ReferentialIndex } from './referential.ts';
import { type Standing, standingOn } from './standing.ts';

/** What became of an indicator from one assessment to a later one. */
export type MovementKind =
  | 'forward'
  | 'stayed'
  | 'back'
  /** asked now and not then */
  | 'new'
  /** asked then and no longer */
  | 'dropped'
  /** several became one, one several, or the scale has another number of levels */
  | 'notComparable'
  /** asked both times, and without a position once at least */
  | 'noPosition';

/** `set`: of the questions, others were chosen; `version`: the referential has another one, or none. */
export type MovementWhy = 'set' | 'version' | 'split' | 'merged' | 'reworked' | 'otherScale';

export interface Movement {
  kind: MovementKind;
  /** of new, dropped and notComparable; else null */
  why: MovementWhy | null;
  /** where it stood then: one, several that were merged, or none */
  before: readonly Standing[];
  after: readonly Standing[];
  /** levels between both positions; null where they do not compare */
  difference: number | null;
}

/**
 * The table of movements between two assessments, in the order of the later
 * one’s referential, then what is no longer asked. From the other side it is
 * the same, turned round. Empty where one of them is blind.
 * @param known referentials that may link the two versions
 */
export function movements(
  earlier: EarlierAssessment,
  later: EarlierAssessment,
  known: readonly ReferentialIndex[] = [],
): Movement[] {
  if (isBlind(earlier) || isBlind(later)) return [];
  const [askedThen, askedNow] = [askedIn(earlier), askedIn(later)];
  const standings = (of: EarlierAssessment, asked: ReadonlySet<string>, ids: readonly string[]) =>
    ids.flatMap((id) => (asked.has(id) ? (standingOn(of, id) ?? []) : []));
  const isSameScale = sameScale(earlier.index, later.index);
  const links = indicatorLinks(earlier.index, later.index, known);
  const found = links.flatMap((linked): Movement[] => {
    const before = standings(earlier, askedThen, linked.before);
    const after = standings(later, askedNow, linked.after);
    if (before.length === 0 || after.length === 0) {
      return [
        ...before.map((one) => alone('dropped', linked.after, one)),
        ...after.map((one) => alone('new', linked.before, one)),
      ];
    }
    const why = whyNot(linked.before.length, linked.after.length, isSameScale);
    if (why) return [{ kind: 'notComparable', why, before, after, difference: null }];
    return [compared(before, after)];
  });
  return [
    ...found.filter(({ kind }) => kind !== 'dropped'),
    ...found.filter(({ kind }) => kind === 'dropped'),
  ];
}

/** An indicator as it stands now, with the way from each earlier year to it. */
export interface YearsRow {
  node: IndicatorNode;
  /** null: the assessment is blind */
  now: Standing | null;
  /** by place of the earlier assessments, as they were given; null: one of both is blind */
  since: readonly (Movement | null)[];
}

/**
 * Every indicator that is asked now against each earlier assessment. (What was
 * dropped meanwhile stands in `movements` of two of them.)
 */
export function movementsOverYears(
  earlier: readonly EarlierAssessment[],
  present: EarlierAssessment,
  known: readonly ReferentialIndex[] = [],
): YearsRow[] {
  const tables = earlier.map((one) => {
    const rows = movements(one, present, known).flatMap((movement) =>
      movement.after.map(({ node }): [string, Movement] => [node.indicator.id, movement]),
    );
    return new Map(rows);
  });
  return activeIndicators(present.index, present.assessment).map((node) => ({
    node,
    now: standingOn(present, node.indicator.id),
    since: tables.map((rows) => rows.get(node.indicator.id) ?? null),
  }));
}

function isBlind({ assessment }: EarlierAssessment): boolean {
  return revealOf(assessment) === 'blind';
}

function askedIn({ index, assessment }: EarlierAssessment): ReadonlySet<string> {
  return new Set(activeIndicators(index, assessment).map(({ indicator }) => indicator.id));
}

/** @param others what it hangs together with on the other side: not asked there, or not there at all */
function alone(kind: 'new' | 'dropped', others: readonly string[], standing: Standing): Movement {
  return {
    kind,
    why: others.length > 0 ? 'set' : 'version',
    before: kind === 'dropped' ? [standing] : [],
    after: kind === 'new' ? [standing] : [],
    difference: null,
  };
}

function whyNot(before: number, after: number, isSameScale: boolean): MovementWhy | null {
  if (before > 1) return after > 1 ? 'reworked' : 'merged';
  if (after > 1) return 'split';
  return isSameScale ? null : 'otherScale';
}

function compared(before: readonly Standing[], after: readonly Standing[]): Movement {
  const [from, to] = [before[0]?.position ?? null, after[0]?.position ?? null];
  if (from === null || to === null) {
    return { kind: 'noPosition', why: null, before, after, difference: null };
  }
  const difference = to - from;
  const kind = difference > 0 ? 'forward' : difference < 0 ? 'back' : 'stayed';
  return { kind, why: null, before, after, difference };
}
