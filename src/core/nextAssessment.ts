import { newAssessment } from './changes.ts';
import {
  type Assessment,
  counts,
  currentAssessment,
  type Dossier,
  liveAssessments,
  revealOf,
} from './dossier.ts';
import { limits } from './limits.ts';
import { activeIndicators } from './positions.ts';
import {
  type Referential,
  type ReferentialIndex,
  type ReferentialReference,
  referentialKey,
} from './referential.ts';
import { copyFor } from './referentialCopies.ts';
import type { TransitionMap } from './transition.ts';

/** Of which assessment, and how the next one is to be. */
export interface NextAssessment {
  fromId: string;
  id: string;
  title: string;
  /** `2027-11-20` */
  date: string;
  /** another version to go on with, and how one gets there; absent: the same */
  referential?: {
    reference: ReferentialReference;
    /** the whole of it where it does not ship with the app */
    copy: Referential | null;
    map: TransitionMap;
  };
}

/**
 * A new assessment in the same dossier, opened from an earlier one: how it was
 * asked is carried (referential, shorter set, names, rule, who is expected, how
 * long the meeting is), and nothing of what was answered: whoever rates anew
 * does so without last year’s levels before their eyes (`lastTime` has them).
 * The dossier itself where there is no such assessment, or one of this id.
 */
export function openNext(dossier: Dossier, next: NextAssessment, now: string): Dossier {
  const from = dossier.assessments.find(({ id }) => id === next.fromId);
  if (!from || from.deletedAt || dossier.assessments.some(({ id }) => id === next.id)) {
    return dossier;
  }
  const { referential } = next;
  const fresh = newAssessment({
    id: next.id,
    title: next.title,
    date: next.date,
    referential: referential?.reference ?? from.referential,
    now,
  });
  const meeting = meetingIn(from);
  const opened: Assessment = {
    ...fresh,
    names: from.names,
    rule: from.rule,
    expected: from.expected,
    indicators: askedNext(from.indicators, referential?.map ?? null),
    ...(Object.keys(meeting).length > 0 ? { meeting } : {}),
  };
  const key = referentialKey(opened.referential);
  const copy = referential?.copy ? (copyFor(dossier, next.id, key) ?? referential.copy) : null;
  return {
    ...dossier,
    updatedAt: now,
    assessments: [...dossier.assessments, opened],
    referentials: copy ? { ...dossier.referentials, [key]: copy } : dossier.referentials,
  };
}

/**
 * The assessment that the next one is opened from: the one that is worked on,
 * once something was said in it and all may see it; null: there is none yet.
 */
export function mayContinue(dossier: Dossier): Assessment | null {
  const last = currentAssessment(dossier);
  if (!last || last.archived || revealOf(last) === 'blind') return null;
  return hasAnswers(last) ? last : null;
}

/** Somebody rated an indicator in an answer that counts, or something was agreed. */
export function hasAnswers({ responses, agreements }: Assessment): boolean {
  return (
    Object.keys(agreements).length > 0 ||
    responses.some(
      (response) =>
        counts(response) && Object.values(response.ratings).some(({ level }) => level !== null),
    )
  );
}

/**
 * Whether the next one is offered where the present one is read: once something was agreed, or each
 * indicator asked was rated by somebody. Before that it would be taken for the next step of this one.
 */
export function isWorkedThrough(assessment: Assessment, index: ReferentialIndex): boolean {
  const answered = assessment.responses.filter(counts);
  return (
    Object.keys(assessment.agreements).length > 0 ||
    activeIndicators(index, assessment).every(({ indicator }) =>
      answered.some(({ ratings }) => (ratings[indicator.id]?.level ?? null) !== null),
    )
  );
}

/**
 * The title of the next one: that of the former with the new year in the place
 * of its own, or after it; counted where a title is taken.
 * @param date `2027-11-20`
 */
export function nextTitle(dossier: Dossier, from: Assessment, date: string): string {
  const [former, year] = [from.date.slice(0, 4), date.slice(0, 4)];
  const base = from.title.includes(former)
    ? from.title.replaceAll(former, year)
    : `${from.title.trim()} ${year}`;
  const taken = new Set(liveAssessments(dossier).map(({ title }) => title));
  const short = (title: string, ending: string) =>
    title.slice(0, limits.nameLength - ending.length) + ending;
  let title = short(base, '');
  for (let count = 2; taken.has(title); count += 1) title = short(base, ` (${count})`);
  return title;
}

/** The versions that supersede a referential, one after the other, the next one first. */
export function laterVersions(
  present: ReferentialReference,
  known: readonly Referential[],
): Referential[] {
  const found: Referential[] = [];
  let last: { id: string; version: string } = present;
  // As many steps as there are referentials: files by other hands may go in circles.
  for (const _ of known) {
    const { id, version } = last;
    const next = known.find(
      ({ supersedes }) => supersedes?.id === id && supersedes.version === version,
    );
    if (!next || found.includes(next)) break;
    found.push(next);
    last = next;
  }
  return found;
}

/** A shorter set goes along, one indicator to all that continue it; null: all are asked. */
function askedNext(indicators: readonly string[] | null, map: TransitionMap | null) {
  if (indicators === null) return null;
  if (!map) return [...indicators];
  const reached = new Set(indicators.flatMap((id) => map.indicators.followers.get(id) ?? []));
  const asked = map.to.indicators.flatMap(({ indicator: { id } }) => (reached.has(id) ? [id] : []));
  // Nothing of it goes on: a set that asks nothing would be no assessment.
  return asked.length > 0 ? asked : null;
}

/** How long the meeting was, and when people rated (`meeting`, a member of our own); not at what time of day. */
function meetingIn(from: Assessment): { minutes?: unknown; rating?: unknown } {
  const { meeting } = from as { meeting?: unknown };
  if (typeof meeting !== 'object' || meeting === null) return {};
  const { minutes, rating } = meeting as { minutes?: unknown; rating?: unknown };
  return {
    ...(minutes === undefined ? {} : { minutes }),
    ...(rating === undefined ? {} : { rating }),
  };
}
