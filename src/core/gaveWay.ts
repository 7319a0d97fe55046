import { isSameJson } from './canonicalJson.ts';
import type { Assessment, Dossier } from './dossier.ts';
import { revealOf } from './dossier.ts';
import { type FormerSetting, formerSettings } from './gaveWaySettings.ts';
import { isObject } from './json.ts';
import { earlierOf, type Unit } from './mergeUnits.ts';
import { compareTexts } from './order.ts';
import { restoredUnit } from './restoreUnits.ts';
import { hidesPeople } from './voiceGroups.ts';

/** Where a text stood before it gave way to another, in a merge or on going back to a point. */
export type GaveWayPlace =
  | { kind: 'profile' }
  | { kind: 'settings'; assessmentId: string }
  | { kind: NamedKind; assessmentId: string; id: string }
  | { kind: 'rating'; assessmentId: string; responseId: string; id: string }
  | { kind: 'closing'; assessmentId: string; responseId: string };
type NamedKind = 'agreement' | 'final' | 'objectiveNote' | 'privateNote' | 'parking' | 'action';

/** One state of a thing that gave way. */
export interface GaveWayText {
  /** null: nobody knows when it was said */
  at: string | null;
  /** of an agreement: the level that it named, null for none; undefined: it is that which stands, or it has none */
  level: string | null | undefined;
  /** what was written and stands no more, by the format’s names */
  texts: readonly { member: string; text: string }[];
  /** of an assessment’s settings: what else was set and is set otherwise now */
  settings: readonly FormerSetting[];
  /** the whole of it, for `standAgain` */
  entry: Unit;
}

export interface GaveWay {
  place: GaveWayPlace;
  /** of a parked question or an action: its present text; of a voice: its name, where people are named */
  label: string;
  /** latest first */
  texts: readonly GaveWayText[];
}

/** What people write in each kind of thing, in the order in which it is read. */
const written: Record<GaveWayPlace['kind'], readonly string[]> = {
  profile: ['name', 'territory', 'legalForm', 'description', 'contact'],
  settings: ['title'],
  agreement: ['rationale', 'dissent'],
  final: ['rationale', 'dissent'],
  objectiveNote: ['strengths', 'improvements'],
  privateNote: ['text'],
  parking: ['text'],
  action: ['title', 'firstStep', 'owner', 'note'],
  rating: ['comment', 'evidence'],
  closing: ['process', 'plan', 'seen', 'questions', 'suggestions', 'takeHome'],
};

/**
 * All that gave way in a dossier and that somebody may read, in the order of
 * the dossier. Of voices the words only, never a level; none where nobody may
 * know yet who said what; where people are not named, sorted by what they say
 * (as in crossComments.ts) and undated. What was deleted since is left out.
 */
export function gaveWayIn(dossier: Dossier): GaveWay[] {
  return [
    ...of({ kind: 'profile' }, dossier.pole),
    ...dossier.assessments.filter(({ deletedAt }) => !deletedAt).flatMap(inAssessment),
  ];
}

/** The kinds of which a former text may stand again: what the group or the animator wrote, and no voice’s. */
export function mayStandAgain({ kind }: GaveWayPlace): boolean {
  return kind !== 'rating' && kind !== 'closing' && kind !== 'settings';
}

/**
 * A former text stands again, said now; what stood gives way in its turn, so
 * that nothing is lost. The same dossier where the place is gone.
 */
export function standAgain(
  dossier: Dossier,
  place: GaveWayPlace,
  entry: Unit,
  now: string,
): Dossier {
  const { earlier: _earlier, deletedAt: _deletedAt, ...said } = entry;
  if (place.kind === 'profile') {
    return { ...dossier, updatedAt: now, pole: restoredUnit(dossier.pole, said as never, now) };
  }
  if (!mayStandAgain(place) || !('id' in place)) return dossier;
  const { kind, id } = place;
  const list = lists[kind as NamedKind];
  let found = false;
  const again = (unit: Unit, key: string) => {
    if (key !== id) return unit;
    found = true;
    return restoredUnit<Unit>(unit, unit['id'] === undefined ? said : { ...said, id }, now);
  };
  const assessments = dossier.assessments.map((assessment) => {
    if (assessment.id !== place.assessmentId) return assessment;
    const units: unknown = assessment[list];
    const next = Array.isArray(units)
      ? units.map((unit: Unit) => again(unit, String(unit['id'])))
      : Object.fromEntries(
          Object.entries(units as Record<string, Unit>).map(([key, unit]) => [
            key,
            again(unit, key),
          ]),
        );
    return { ...assessment, [list]: next };
  });
  return found ? { ...dossier, updatedAt: now, assessments } : dossier;
}

const lists = {
  agreement: 'agreements',
  final: 'finals',
  objectiveNote: 'objectiveNotes',
  privateNote: 'privateNotes',
  parking: 'parking',
  action: 'actions',
} as const satisfies Record<NamedKind, keyof Assessment>;

function inAssessment(assessment: Assessment): GaveWay[] {
  const { id: assessmentId } = assessment;
  const inMap = (kind: NamedKind, units: Readonly<Record<string, Unit>>) =>
    Object.entries(units).flatMap(([id, unit]) => of({ kind, assessmentId, id }, unit));
  const inList = <T extends Unit & { id: string; deletedAt?: string | null | undefined }>(
    kind: NamedKind,
    items: readonly T[],
    labelOf: (item: T) => string,
  ) =>
    items.flatMap((item) =>
      item.deletedAt ? [] : of({ kind, assessmentId, id: item.id }, item, labelOf(item)),
    );
  return [
    ...of({ kind: 'settings', assessmentId }, { ...assessment }),
    ...inMap('final', assessment.finals),
    ...inMap('agreement', assessment.agreements),
    ...inMap('objectiveNote', assessment.objectiveNotes),
    ...inMap('privateNote', assessment.privateNotes),
    ...inList('parking', assessment.parking, ({ text }) => text),
    ...inList('action', assessment.actions, ({ title }) => title),
    ...inVoices(assessment),
  ];
}

function inVoices(assessment: Assessment): GaveWay[] {
  if (revealOf(assessment) === 'blind') return [];
  const { id: assessmentId, names, responses } = assessment;
  const found = responses
    .filter(({ deletedAt }) => !deletedAt)
    .flatMap(({ id: responseId, respondent, ratings, closing }) => {
      const name = names === 'named' ? (respondent.name ?? '') : '';
      return [
        ...Object.entries(ratings).flatMap(([id, rating]) =>
          of({ kind: 'rating', assessmentId, responseId, id }, rating, name),
        ),
        ...(closing ? of({ kind: 'closing', assessmentId, responseId }, closing, name) : []),
      ];
    });
  // When something was written tells by whom, to whoever was there.
  return hidesPeople(assessment)
    ? found.map(undated).sort((a, b) => compareTexts(said(a), said(b)))
    : found;
}

function undated({ texts, ...thing }: GaveWay): GaveWay {
  return { ...thing, texts: texts.map((text) => ({ ...text, at: null })) };
}

function said({ texts }: GaveWay): string {
  return texts[0]?.texts[0]?.text ?? '';
}

function of(place: GaveWayPlace, unit: Unit, label = ''): GaveWay[] {
  const texts = earlierOf(unit)
    .flatMap((entry) => (isObject(entry) ? (textOf(place, unit, entry) ?? []) : []))
    .reverse();
  return texts.length > 0 ? [{ place, label, texts }] : [];
}

function textOf({ kind }: GaveWayPlace, unit: Unit, entry: Unit): GaveWayText | null {
  const texts = written[kind].flatMap((member) => {
    const text = entry[member];
    return typeof text === 'string' && text.trim() !== '' && text !== unit[member]
      ? [{ member, text }]
      : [];
  });
  const level = kind === 'agreement' || kind === 'final' ? levelOf(unit, entry) : undefined;
  const settings = kind === 'settings' ? formerSettings(unit, entry) : [];
  if (texts.length === 0 && level === undefined && settings.length === 0) return null;
  const { updatedAt } = entry;
  return { at: typeof updatedAt === 'string' ? updatedAt : null, level, texts, settings, entry };
}

function levelOf(unit: Unit, entry: Unit): string | null | undefined {
  const agreed = (one: Unit) => (one['proposed'] === true ? undefined : one['level']);
  const level = agreed(entry);
  if (level !== null && typeof level !== 'string') return undefined;
  return isSameJson(agreed(unit) ?? null, level) && agreed(unit) !== undefined ? undefined : level;
}
