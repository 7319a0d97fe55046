import { type ActionState, actionStates } from '#core/actionPlan.ts';
import type { Action } from '#core/dossier.ts';
import type { ActionFields } from '#core/tableChanges.ts';

/** An action as its form holds it: what stands in each field, to the letter. */
export interface FormFields {
  title: string;
  firstStep: string;
  about: string[];
  owner: string;
  /** `2027-03-31`, or empty */
  due: string;
  status: ActionState;
  note: string;
}

/** The form's fields of an action; of one that is not there yet, with what it is about. */
export function formOf(action: Action | null, about: readonly string[] = []): FormFields {
  return {
    title: action?.title ?? '',
    firstStep: action?.firstStep ?? '',
    about: [...(action?.about ?? about)],
    owner: action?.owner ?? '',
    due: action?.due ?? '',
    status: action?.status ?? 'planned',
    note: action?.note ?? '',
  };
}

/** What the form's fields change in an action. A year that is being typed (0020) changes nothing yet. */
export function changedFields(action: Action | null, fields: FormFields): ActionFields {
  const former = formOf(action);
  const changed: ActionFields = {};
  for (const name of ['title', 'firstStep', 'owner', 'note'] as const) {
    if (fields[name] !== former[name]) changed[name] = fields[name];
  }
  if (fields.about.join() !== former.about.join()) changed.about = fields.about;
  const status = actionStates.find((state) => state === fields.status);
  if (status && status !== former.status) changed.status = status;
  if (fields.due !== former.due && isWhole(fields.due)) changed.due = fields.due || null;
  return changed;
}

/** Whether nobody has written or chosen anything beyond what it is about from where one started. */
export function isBlank(fields: FormFields, startedFrom: readonly string[]): boolean {
  const { title, firstStep, about, owner, due, note, status } = fields;
  const empty = [title, firstStep, owner, due, note].every((text) => text.trim() === '');
  return empty && status === 'planned' && about.join() === startedFrom.join();
}

/** No day, or one of a year in four digits: while it is typed a date field gives 0002, 0020, 0202. */
export function isWhole(day: string): boolean {
  return day === '' || /^[1-9]\d{3}-\d{2}-\d{2}$/.test(day);
}
