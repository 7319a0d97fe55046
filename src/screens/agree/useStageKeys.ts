import { useEffect, useRef } from 'react';

/** What the keys of a presenter’s remote and single keys do; null: nothing here. */
export interface StageKeys {
  next: (() => void) | null;
  previous: (() => void) | null;
  /** by the key’s letter, or `0` … for a digit, or `Backspace`; only where single keys are on */
  single: Readonly<Record<string, (() => void) | undefined>>;
}

/**
 * PageDown, → and the space bar go on, PageUp and ← go back (what presenters’
 * remotes send); single keys act. Never in a text, a list or a dialog; the
 * space bar presses what has the focus, if that can be pressed.
 */
export function useStageKeys(keys: StageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isField(event.target) || document.querySelector('dialog[open]')) return;
      const act = actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actOf(event: KeyboardEvent, keys: StageKeys): (() => void) | null | undefined {
  switch (event.key) {
    case 'PageDown':
    case 'ArrowRight':
      return keys.next;
    case 'PageUp':
    case 'ArrowLeft':
      return keys.previous;
    case ' ':
      return isPressable(event.target) ? null : keys.next;
    default: {
      // By place on the keyboard, so that AZERTY works unshifted.
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
      return event.repeat ? null : keys.single[digit ?? event.key.toLowerCase()];
    }
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary') !== null;
}
