import { type Agreement, type Assessment, counts, type Dossier, type Response } from './dossier.ts';
import type { Act } from './historyActs.ts';
import { stepsOf } from './partShape.ts';
import { diffParts, type PartChange } from './parts.ts';

/** One thing that was done, as the history tells it. */
export interface Deed {
  act: Act;
  /** id of what it was done on; null: on the dossier */
  about: string | null;
  /** of which `about` is a part; null: it is the assessment itself, or the dossier */
  assessmentId: string | null;
  /** on how many things */
  count: number;
}

/** More than so many of one kind at once are one deed on the assessment. */
const fewAtOnce = 3;

/** What was done between two states of a dossier that share what did not change, each thing once. */
export function deedsBetween(before: Dossier, after: Dossier): Deed[] {
  const changes = diffParts(before, after);
  const voices = new Set<string>();
  const former = new Set(before.assessments.map(({ id }) => id));
  const deeds: Deed[] = [];
  for (const change of changes) {
    const [list = '', id = '', below, key = ''] = stepsOf(change.path);
    if (list === '') deeds.push(...ofHead(change));
    else if (list === 'exchanges') deeds.push(on(null, 'exchanged', null));
    else if (list !== 'assessments') continue;
    else if (below === undefined) deeds.push(...ofSettings(change, id));
    // What a new one begins with is told by its beginning.
    else if (!former.has(id)) continue;
    else if (below === 'responses') voices.add(id);
    else deeds.push(...ofPart(change, id, below, key));
  }
  for (const id of voices)
    deeds.push(...ofVoices(assessmentIn(before, id), assessmentIn(after, id)));
  return together(deeds);
}

function on(assessmentId: string | null, act: Act, about: string | null, count = 1): Deed {
  return { act, about, assessmentId, count };
}

function ofHead({ before, after }: PartChange): Deed[] {
  const changed = (member: string) => before?.value[member] !== after?.value[member];
  return [
    ...(changed('pole') ? [on(null, 'profile', null)] : []),
    ...(changed('reciprocal') ? [on(null, 'exchanged', null)] : []),
  ];
}

function ofSettings({ before, after }: PartChange, id: string): Deed[] {
  if (!after) return [];
  const [former, later] = [before?.value, after.value];
  // An archive is what a move leaves behind.
  if (!former) return later['archived'] ? [] : [on(null, 'started', id)];
  if (!former['deletedAt'] !== !later['deletedAt']) {
    return [on(null, later['deletedAt'] ? 'deleted' : 'brought', id)];
  }
  if (former['revealedAt'] !== later['revealedAt']) {
    if (later['revealedAt'] === undefined) return [on(null, 'opened', id)];
    return [on(null, later['revealedAt'] === null ? 'hidden' : 'revealed', id)];
  }
  const members = new Set([...Object.keys(former), ...Object.keys(later)]);
  const changed = [...members].filter(
    (member) => member !== 'updatedAt' && former[member] !== later[member],
  );
  if (changed.length === 0) return [];
  const reread = changed.every((member) => member === 'transition');
  return [on(null, reread ? 'reread' : 'prepared', id)];
}

function ofPart({ before, after }: PartChange, id: string, list: string, key: string): Deed[] {
  switch (list) {
    case 'agreements':
      return [on(id, agreementAct(before?.value, after?.value), key)];
    case 'finals':
      return [on(id, 'final', key)];
    case 'objectiveNotes':
      return [on(id, 'noted', key)];
    case 'parking':
      return [on(null, 'parked', id)];
    case 'actions':
      return [on(id, 'action', key)];
    default:
      return [];
  }
}

function agreementAct(
  before: Partial<Agreement> | undefined,
  after: Partial<Agreement> | undefined,
): Act {
  const stands = (one: Partial<Agreement> | undefined) =>
    one !== undefined && one.proposed !== true;
  if (!stands(after)) return stands(before) ? 'unagreed' : 'worded';
  if (stands(before) && before?.level === after?.level) return 'worded';
  return (after?.level ?? null) === null ? 'discussed' : 'agreed';
}

/** Told of voices is how many, never whose, and of which indicator never. */
function ofVoices(before: Assessment | null, after: Assessment | null): Deed[] {
  if (!after) return [];
  const former = new Map(before?.responses.map((response) => [response.id, response]));
  const acts = after.responses.flatMap((response) => {
    const known = former.get(response.id) ?? null;
    return known === response ? [] : voiceAct(known, response);
  });
  return [...new Set(acts)].map((act) => {
    const times = acts.filter((one) => one === act).length;
    return on(null, act, after.id, act === 'collected' || act === 'withdrawn' ? times : 1);
  });
}

function voiceAct(before: Response | null, after: Response): Act[] {
  if (after.deletedAt) return before && !before.deletedAt ? ['withdrawn'] : [];
  const isOwn = after.respondent.stance === 'facilitator';
  if (!isOwn && counts(after) && !(before && counts(before))) return ['collected'];
  const said = (one: Response | null) => [one?.ratings, one?.closing];
  const [former, later] = [said(before), said(after)];
  const empty = Object.keys(after.ratings).length === 0 && !after.closing;
  if (before === null && empty) return [];
  if (former.some((part, at) => part !== later[at])) return [isOwn ? 'rated' : 'answered'];
  if (before?.reopenedAt !== after.reopenedAt) return ['reopened'];
  if (before?.submittedAt !== after.submittedAt) return ['collected'];
  return before?.respondent === after.respondent ? [] : ['corrected'];
}

/** The same on the same thing once; many of one kind in one assessment as one deed on it. */
function together(deeds: readonly Deed[]): Deed[] {
  const things = new Map<string, Deed>();
  for (const deed of deeds) {
    const key = JSON.stringify([deed.act, deed.assessmentId, deed.about]);
    if (!things.has(key)) things.set(key, deed);
  }
  const kinds = new Map<string, Deed[]>();
  for (const deed of things.values()) {
    const kind = `${deed.act} ${deed.assessmentId ?? ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), deed]);
  }
  return [...kinds.values()].flatMap((kind) => {
    const [first] = kind;
    if (!first?.assessmentId || kind.length <= fewAtOnce) return kind;
    return [on(null, first.act, first.assessmentId, kind.length)];
  });
}

function assessmentIn(dossier: Dossier, id: string): Assessment | null {
  return dossier.assessments.find((assessment) => assessment.id === id) ?? null;
}
