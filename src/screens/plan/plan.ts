import type { Action, Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';

/** What every part of the screen is given. */
export interface PlanProps {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  /** `2026-11-21` */
  today: string;
  /** an archived assessment is only read */
  readOnly: boolean;
}

/**
 * The form that is open: a new action (`id` once something of it is written),
 * or one of the plan, which keeps its place in the list until the form is closed.
 */
export type Editing =
  | { kind: 'new'; about: readonly string[]; id: string | null }
  | { kind: 'action'; id: string; due: Action['due']; status: Action['status'] };

/** What the parts ask of the screen. */
export interface PlanActs {
  editing: Editing | null;
  /** opens a form; one that starts from an indicator has it already */
  onNew: (about: readonly string[]) => void;
  onCreated: (actionId: string) => void;
  onEdit: (action: Pick<Action, 'id' | 'due' | 'status'>) => void;
  onClose: () => void;
  onRemove: (action: Action) => void;
  onState: (action: Action, status: Action['status']) => void;
}

/** Ids of what the focus goes to. */
export const idOf = {
  edit: (actionId: string) => `action-${actionId}-edit`,
  state: (actionId: string) => `action-${actionId}-state`,
  add: 'plan-add',
  putBack: 'plan-put-back',
} as const;
