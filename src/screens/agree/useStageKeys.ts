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
 * remotes send); single keys act. Never in a text, a list or a dialog. The space
 * bar presses what the keyboard brought the focus to; on what was pressed by a
 * mouse or a finger it goes on, as a remote’s does: it would take back what has
 * just been chosen.
 */
export function useStageKeys(keys: StageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let pointed: Element | null = null;
    const onClick = (event: MouseEvent) => {
      // A click without a count is the keyboard’s, or a script’s.
      pointed = event.detail > 0 ? pressableAt(event.target) : null;
    };
    const onFocusOut = () => {
      pointed = null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isField(event.target) || document.querySelector('dialog[open]')) return;
      const pressed = event.key === ' ' ? pressableAt(event.target) : null;
      if (pressed && pressed !== pointed) return;
      const act = actOf(event, latest.current);
      // Where there is nothing to go on to, the space bar still takes nothing back.
      if (act || pressed) event.preventDefault();
      act?.();
    };
    // Some browsers press a button when the space bar is let go.
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === ' ' && pointed && pressableAt(event.target) === pointed) {
        event.preventDefault();
      }
    };
    document.addEventListener('click', onClick);
    document.addEventListener('focusout', onFocusOut);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('keyup', onKeyUp);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('focusout', onFocusOut);
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('keyup', onKeyUp);
    };
  }, []);
}

function actOf(event: KeyboardEvent, keys: StageKeys): (() => void) | null | undefined {
  switch (event.key) {
    case 'PageDown':
    case 'ArrowRight':
    case ' ':
      return keys.next;
    case 'PageUp':
    case 'ArrowLeft':
      return keys.previous;
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

function pressableAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('button, a, summary') : null;
}
