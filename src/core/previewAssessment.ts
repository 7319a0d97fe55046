import { isSameJson } from './canonicalJson.ts';
import type { Agreement, Assessment, Response } from './dossier.ts';
import { counts, revealOf } from './dossier.ts';
import { settingsMembers, settingsUnit } from './mergeSettings.ts';
import type { Item, Unit } from './mergeUnits.ts';
import { membersThatDiffer, type UnitChange, unitChange } from './previewUnits.ts';
import { referentialKey } from './referential.ts';

/** What changes in one assessment. */
export interface AssessmentPreview {
  id: string;
  title: string;
  date: string;
  archived: boolean;
  kind: 'new' | 'changed' | 'deleted' | 'back';
  /**
   * Nobody may know yet who said what, here or after it: then of voices there
   * are numbers only, and of agreements no level and no word.
   */
  hidden: boolean;
  /** it is revealed, or made blind, by the merge; null: neither */
  reveal: 'revealed' | 'hidden' | null;
  settings: { fields: readonly string[]; change: UnitChange } | null;
  /** it goes to another referential: keys; null: not */
  moved: { from: string; to: string } | null;
  voices: VoicesPreview;
  agreements: readonly AgreementPreview[];
  /** notes on objectives, by id of the objective */
  notes: readonly NamedChange[];
  /** the animator’s own notes, by id of what they are about */
  privateNotes: readonly NamedChange[];
  /** `label`: the question */
  parking: readonly NamedChange[];
  /** `label`: the title */
  actions: readonly NamedChange[];
}

/** Never a level of anybody’s: numbers, and where people are named and nothing is hidden, who. */
export interface VoicesPreview {
  added: number;
  /** said something else, or were handed in; of `ratings` indicators in all */
  changed: number;
  ratings: number;
  /** deleted by whoever has the other copy */
  withdrawn: number;
  back: number;
  /** that count from now on */
  counting: number;
  /** parts of a voice of which both copies said something else, by whose words stand */
  conflicts: { here: number; other: number };
  people: readonly VoicePreview[];
}

/** One voice that changes, in an assessment that names people. */
export interface VoicePreview {
  id: string;
  name: string;
  kind: UnitChange['kind'];
  /** ids of indicators, sorted */
  ratings: readonly string[];
}

export interface NamedChange {
  id: string;
  label: string;
  change: UnitChange;
}

export interface AgreementPreview {
  indicatorId: string;
  isFinal: boolean;
  /** null where it is hidden */
  before: AgreedLevel | null;
  after: AgreedLevel | null;
  change: UnitChange;
}

/** What stands on an indicator: a level, no agreement after talking about it, or nothing yet. */
export type AgreedLevel = { kind: 'level'; level: string } | { kind: 'open' } | { kind: 'none' };

/** What changes in an assessment (`before` null: it comes new); null: nothing that anybody would read. */
export function previewAssessment(
  before: Assessment | null,
  after: Assessment,
): AssessmentPreview | null {
  if (before === after) return null;
  const [wasGone, isGone] = [Boolean(before?.deletedAt), Boolean(after.deletedAt)];
  if (isGone && (wasGone || !before)) return null;
  const hidden = revealOf(after) === 'blind' || (before !== null && revealOf(before) === 'blind');
  const { id, title, date, archived } = after;
  const moved =
    before && referentialKey(before.referential) !== referentialKey(after.referential)
      ? { from: referentialKey(before.referential), to: referentialKey(after.referential) }
      : null;
  const preview: AssessmentPreview = {
    id,
    title,
    date,
    archived,
    kind: !before ? 'new' : isGone ? 'deleted' : wasGone ? 'back' : 'changed',
    hidden,
    reveal: before && revealChange(before, after),
    settings: before && previewSettings(before, after),
    moved,
    voices: previewVoices(before?.responses ?? [], after, hidden),
    agreements: [
      ...previewAgreements(before?.agreements ?? {}, after.agreements, false, hidden),
      ...previewAgreements(before?.finals ?? {}, after.finals, true, hidden),
    ],
    notes: mapChanges(before?.objectiveNotes ?? {}, after.objectiveNotes),
    privateNotes: mapChanges(before?.privateNotes ?? {}, after.privateNotes),
    parking: itemChanges(before?.parking ?? [], after.parking, ({ text }) => text),
    actions: itemChanges(before?.actions ?? [], after.actions, (action) => action.title),
  };
  return preview.kind === 'changed' && isNothing(preview) ? null : preview;
}

function isNothing(preview: AssessmentPreview): boolean {
  const { reveal, settings, moved, voices, ...lists } = preview;
  const { added, changed, withdrawn, back, counting, conflicts } = voices;
  const listed = [lists.agreements, lists.notes, lists.privateNotes, lists.parking, lists.actions];
  return (
    reveal === null &&
    settings === null &&
    moved === null &&
    added + changed + withdrawn + back + counting + conflicts.here + conflicts.other === 0 &&
    listed.every((list) => list.length === 0)
  );
}

function revealChange(before: Assessment, after: Assessment): AssessmentPreview['reveal'] {
  const [was, is] = [revealOf(before), revealOf(after)];
  if (was === is) return null;
  return is === 'revealed' ? 'revealed' : is === 'blind' ? 'hidden' : null;
}

function previewSettings(before: Assessment, after: Assessment): AssessmentPreview['settings'] {
  const fields = membersThatDiffer(settingsMembers(before), settingsMembers(after));
  const change = unitChange(settingsUnit(before), settingsUnit(after));
  if (fields.length > 0) {
    return { fields, change: { kind: 'changed', conflict: change?.conflict ?? null } };
  }
  return change && { fields, change };
}

function previewVoices(
  former: readonly Response[],
  after: Assessment,
  hidden: boolean,
): VoicesPreview {
  const known = new Map(former.map((response) => [response.id, response]));
  const voices = after.responses.flatMap((response) => {
    const before = known.get(response.id) ?? null;
    return before && isSameJson(before, response) ? [] : [voiceChange(before, response)];
  });
  const number = (kind: VoiceChange['kind']) => voices.filter((one) => one.kind === kind).length;
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const named = after.names === 'named' && !hidden;
  return {
    added: number('new'),
    changed: number('changed'),
    ratings: sum(voices.map((one) => (one.kind === 'changed' ? one.ratings.length : 0))),
    withdrawn: number('deleted'),
    back: number('back'),
    counting: voices.filter((one) => one.counts).length,
    conflicts: {
      here: sum(voices.map((one) => one.conflicts.here)),
      other: sum(voices.map((one) => one.conflicts.other)),
    },
    people: named
      ? voices.flatMap(({ kind, id, name, ratings }) =>
          kind === null ? [] : [{ id, name, kind, ratings }],
        )
      : [],
  };
}

interface VoiceChange extends Omit<VoicePreview, 'kind'> {
  /** null: nothing that anybody would read */
  kind: UnitChange['kind'] | null;
  /** from now on, and not before */
  counts: boolean;
  conflicts: VoicesPreview['conflicts'];
}

function voiceChange(before: Response | null, after: Response): VoiceChange {
  const ids = Object.keys(after.ratings).sort();
  const changes = ids.map((id) => ({
    id,
    change: unitChange(before?.ratings[id] ?? (before && { level: null }), after.ratings[id] ?? {}),
  }));
  const parts = [
    ...changes.map(({ change }) => change),
    before && unitChange(before.respondent, after.respondent),
    before && unitChange(before.closing ?? {}, after.closing ?? {}),
  ].flatMap((change) => change ?? []);
  const conflict = (side: 'here' | 'other') =>
    parts.filter((part) => part.conflict?.stands === side).length;
  return {
    id: after.id,
    name: after.respondent.name ?? '',
    kind: kindOf(before, after, parts),
    ratings: changes.flatMap(({ id, change }) => (change && change.kind !== 'kept' ? [id] : [])),
    counts: counts(after) && !(before && counts(before)),
    conflicts: { here: conflict('here'), other: conflict('other') },
  };
}

function kindOf(
  before: Response | null,
  after: Response,
  parts: readonly UnitChange[],
): UnitChange['kind'] | null {
  const [wasGone, isGone] = [Boolean(before?.deletedAt), Boolean(after.deletedAt)];
  if (!before) return isGone ? null : 'new';
  if (wasGone !== isGone) return isGone ? 'deleted' : 'back';
  if (isGone) return null;
  const handedIn = counts(after) && !counts(before);
  if (handedIn || parts.some(({ kind }) => kind !== 'kept')) return 'changed';
  return parts.length > 0 ? 'kept' : null;
}

function previewAgreements(
  before: Readonly<Record<string, Agreement>>,
  after: Readonly<Record<string, Agreement>>,
  isFinal: boolean,
  hidden: boolean,
): AgreementPreview[] {
  return Object.entries(after).flatMap(([indicatorId, agreement]) => {
    const former = before[indicatorId];
    const change = unitChange(former ?? null, agreement);
    if (!change) return [];
    const told = { indicatorId, isFinal };
    return [
      hidden
        ? { ...told, before: null, after: null, change: { kind: change.kind, conflict: null } }
        : { ...told, before: levelOf(former), after: levelOf(agreement), change },
    ];
  });
}

function levelOf(agreement: Agreement | undefined): AgreedLevel {
  if (!agreement || agreement.proposed === true) return { kind: 'none' };
  const { level } = agreement;
  return level === null ? { kind: 'open' } : { kind: 'level', level };
}

function mapChanges(
  before: Readonly<Record<string, Unit>>,
  after: Readonly<Record<string, Unit>>,
): NamedChange[] {
  return Object.entries(after).flatMap(([id, unit]) => {
    const change = unitChange(before[id] ?? null, unit);
    return change ? [{ id, label: '', change }] : [];
  });
}

function itemChanges<T extends Item & { id: string }>(
  before: readonly T[],
  after: readonly T[],
  labelOf: (item: T) => string,
): NamedChange[] {
  return after.flatMap((item) => {
    const change = unitChange(before.find(({ id }) => id === item.id) ?? null, item);
    return change ? [{ id: item.id, label: labelOf(item), change }] : [];
  });
}
