import { createContext, useContext } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { NodeId, Steps } from '#core/referentialEdit.ts';
import type { Language } from '#i18n/i18n.ts';

/** What the fields of one form share: it does not change while one types. */
export interface FormContext {
  /** the node that the fields' paths start from */
  node: NodeId;
  /** languages on the screen */
  languages: readonly Language[];
  register: UseFormReturn<FieldValues>['register'];
  /** puts the focus in a field, by its path; of a text, in its first language */
  focus: (path: string) => void;
}

export const FieldsContext = createContext<FormContext | null>(null);

/** @throws outside a form of the editor */
export function useFields(): FormContext {
  const context = useContext(FieldsContext);
  if (!context) throw new Error('no form here');
  return context;
}

/** A field's name in the form as steps: `evidence.0` is the first of the evidence. */
export function stepsOf(path: string): Steps {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Whether two forms say the same: what is absent and what is empty is one. */
export function sameWords(a: unknown, b: unknown): boolean {
  const [one, other] = [leavesOf(a), leavesOf(b)];
  return one.size === other.size && [...one].every(([path, words]) => other.get(path) === words);
}

function leavesOf(value: unknown): Map<string, string> {
  const leaves = new Map<string, string>();
  const walk = (node: unknown, path: string) => {
    if (node !== null && typeof node === 'object') {
      for (const [key, member] of Object.entries(node)) walk(member, `${path}.${key}`);
    } else if (node !== undefined && node !== null && node !== '') leaves.set(path, String(node));
  };
  walk(value, '');
  return leaves;
}
