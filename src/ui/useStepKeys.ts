import { useEffect } from 'react';

/**
 * Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z (with ⌘ too) for the whole screen. Where
 * they work `inFields` as well, the browser's own undo of a text gives way;
 * else it stays, letter by letter, and ours would take back more. `step` is
 * the same function from one drawing to the next.
 */
export function useStepKeys(
  step: (kind: 'undone' | 'redone') => void,
  { inFields = false }: { inFields?: boolean } = {},
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (!inFields && isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      step(key === 'z' && !event.shiftKey ? 'undone' : 'redone');
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [step, inFields]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))
  );
}
