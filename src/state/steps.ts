import type { Dossier } from '#core/dossier.ts';
import type { PartChange } from '#core/parts.ts';
import {
  backwardChanges,
  emptyStack,
  forwardChanges,
  pushStep,
  type Step,
  takeRedo,
  takeUndo,
  type UndoStack,
} from './undoStack.ts';

/** The steps of one dossier in use: what is done, taken back and brought back. */
export class Steps {
  #stack: UndoStack = emptyStack;

  get stack(): UndoStack {
    return this.#stack;
  }

  push(step: Step): void {
    this.#stack = pushStep(this.#stack, step);
  }

  /** Takes the last step back; gives what that changes in the dossier as it stands, null where there is no step. */
  back(dossier: Dossier): PartChange[] | null {
    const taken = takeUndo(this.#stack);
    if (!taken) return null;
    this.#stack = taken.stack;
    return backwardChanges(taken.step, dossier);
  }

  /** The same for the step that was taken back last. */
  forth(dossier: Dossier): PartChange[] | null {
    const taken = takeRedo(this.#stack);
    if (!taken) return null;
    this.#stack = taken.stack;
    return forwardChanges(taken.step, dossier);
  }

  forget(): void {
    this.#stack = emptyStack;
  }
}
