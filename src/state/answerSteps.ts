import type { GuestStep } from '#core/guestChanges.ts';

/** What is typed in one field with no longer pause is one step, in milliseconds. */
const sameStep = 1500;
const mostSteps = 500;

/** What a guest does to an answer, as the texts name it. */
export type AnswerAct = 'rate' | 'comment' | 'evidence' | 'highlight' | 'introduce' | 'conclude';

/** One thing that was said, and what it was. */
export interface NamedStep extends GuestStep {
  act: AnswerAct;
}

interface Step extends NamedStep {
  /** the field that was typed in; null: no typing, always a step of its own */
  key: string | null;
  /** milliseconds */
  at: number;
}

/** What can be taken back of one answer, and said again, during this visit. */
export class AnswerSteps {
  #past: Step[] = [];
  #future: Step[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** @param at milliseconds */
  add(step: NamedStep, key: string | null, at: number): void {
    this.#future = [];
    const last = this.#past.at(-1);
    if (last && key !== null && last.key === key && at - last.at < sameStep) {
      this.#past[this.#past.length - 1] = { ...last, after: step.after, at };
      return;
    }
    this.#past.push({ ...step, key, at });
    if (this.#past.length > mostSteps) this.#past.shift();
  }

  /** The step that is taken back now; undefined: none is left. */
  undo(): NamedStep | undefined {
    const step = this.#past.pop();
    if (step) this.#future.push(step);
    return step;
  }

  /** The step that is said again now, turned round, to be taken back like any other. */
  redo(): NamedStep | undefined {
    const step = this.#future.pop();
    if (!step) return undefined;
    this.#past.push({ ...step, key: null });
    return { act: step.act, before: step.after, after: step.before };
  }
}
