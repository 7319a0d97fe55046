import type { GuestStep } from '#core/guestChanges.ts';

/** What is typed in one field with no longer pause is one step, in milliseconds. */
const sameStep = 1500;
const mostSteps = 500;

interface Step extends GuestStep {
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
  add(step: GuestStep, key: string | null, at: number): void {
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
  undo(): GuestStep | undefined {
    const step = this.#past.pop();
    if (step) this.#future.push(step);
    return step;
  }

  /** The step that is said again now, turned round, to be taken back like any other. */
  redo(): GuestStep | undefined {
    const step = this.#future.pop();
    if (!step) return undefined;
    this.#past.push({ ...step, key: null });
    return { before: step.after, after: step.before };
  }
}
