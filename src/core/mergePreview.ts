import { isSameJson } from './canonicalJson.ts';
import { type NotTaken, type Taken, takeIn } from './collecting.ts';
import type { Dossier } from './dossier.ts';
import type { ResponseFile } from './exchange.ts';
import { type MergeRefusal, mergeDossiers } from './mergeDossiers.ts';
import { type AssessmentPreview, previewAssessment } from './previewAssessment.ts';
import { membersThatDiffer, type UnitChange, unitChange } from './previewUnits.ts';
import { type Result, success } from './result.ts';

export type { AssessmentPreview } from './previewAssessment.ts';

/**
 * What a dossier will be after a merge, as data for words. There is no common
 * ancestor, so it is told from what stands here and what will stand: a
 * conflict is a unit of which both say something else and one gives way.
 * `here` is the dossier on this device, `other` what came.
 */
export interface MergePreview {
  /** nothing that anybody would read changes: “rien de nouveau” */
  nothingNew: boolean;
  profile: FieldsChange | null;
  /** those in which something changes, in the dossier’s order */
  assessments: readonly AssessmentPreview[];
  /** asked of and given to other poles, and rounds of several poles */
  exchanges: { added: number; changed: number };
  /** full copies of referentials, by key; `differs`: of the same key and another text, both are kept */
  referentials: readonly { key: string; kind: 'new' | 'differs' }[];
  /** lines of history that come */
  history: number;
  /** members that other tools wrote and that change */
  others: readonly string[];
}

/** Members of a unit that change, by their names in the format. */
export interface FieldsChange {
  fields: readonly string[];
  change: UnitChange;
}

/** What merging with another state of the same dossier would change; nothing is changed yet. */
export function previewMerge(here: Dossier, other: Dossier): Result<MergePreview, MergeRefusal> {
  const merged = mergeDossiers(here, other);
  return merged.ok ? success(previewBetween(here, merged.value)) : merged;
}

/** What taking in one answer would change. `now`: as for `takeIn`. */
export function previewResponse(
  here: Dossier,
  file: ResponseFile,
  now: string,
): Result<{ preview: MergePreview; taken: Taken }, NotTaken> {
  const result = takeIn(here, file, now);
  if (!result.ok) return result;
  const { dossier, taken } = result.value;
  return success({ preview: previewBetween(here, dossier), taken });
}

/** The same for any later state of the dossier: what a restore would change, for one. */
export function previewBetween(here: Dossier, after: Dossier): MergePreview {
  const preview = {
    profile: previewProfile(here, after),
    assessments: after.assessments.flatMap(
      (assessment) =>
        previewAssessment(
          here.assessments.find(({ id }) => id === assessment.id) ?? null,
          assessment,
        ) ?? [],
    ),
    exchanges: previewExchanges(here, after),
    referentials: previewReferentials(here, after),
    history: after.history.filter(({ id }) => !here.history.some((entry) => entry.id === id))
      .length,
    others: membersThatDiffer(here, after).filter((member) => !ours.has(member)),
  };
  const { profile, assessments, exchanges, referentials, others } = preview;
  const nothingNew =
    profile === null &&
    assessments.length === 0 &&
    exchanges.added + exchanges.changed === 0 &&
    referentials.length === 0 &&
    others.length === 0;
  return { nothingNew, ...preview };
}

const ours: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'earlier',
  'pole',
  'assessments',
  'exchanges',
  'reciprocal',
  'history',
  'referentials',
]);

function previewProfile(here: Dossier, after: Dossier): FieldsChange | null {
  const change = unitChange(here.pole, after.pole);
  return change && { fields: membersThatDiffer(here.pole, after.pole), change };
}

function previewExchanges(here: Dossier, after: Dossier): MergePreview['exchanges'] {
  const lists = [
    [here.exchanges, after.exchanges],
    [here.reciprocal ?? [], after.reciprocal ?? []],
  ] as const;
  const changes = lists.flatMap(([former, later]) =>
    later.flatMap((one) => unitChange(former.find(({ id }) => id === one.id) ?? null, one) ?? []),
  );
  const added = changes.filter(({ kind }) => kind === 'new').length;
  return { added, changed: changes.length - added };
}

function previewReferentials(here: Dossier, after: Dossier): MergePreview['referentials'] {
  const changes: { key: string; kind: 'new' | 'differs' }[] = [];
  for (const [key, copy] of Object.entries(after.referentials)) {
    const former = here.referentials[key];
    if (!former) changes.push({ key, kind: 'new' });
    else if (!isSameJson(former, copy)) changes.push({ key, kind: 'differs' });
  }
  return changes;
}
