import { type RefObject, useEffect, useRef } from 'react';

/** Alt+↓ and Alt+↑ go to the levels of the next and the previous indicator of the page. */
export function useIndicatorWalk(): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      const target = neighbour(page.current, event.key === 'ArrowDown' ? 1 : -1);
      if (!target) return;
      event.preventDefault();
      const levels = target.querySelector('[role="radiogroup"]');
      const radio =
        levels?.querySelector<HTMLInputElement>('input:checked') ??
        levels?.querySelector<HTMLInputElement>('input');
      radio?.focus({ preventScroll: true });
      target.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return page;
}

/** The indicator after or before the one that has the focus; the first where none has. */
function neighbour(page: HTMLElement | null, step: 1 | -1): Element | undefined {
  const indicators = [...(page?.querySelectorAll('[data-indicator]') ?? [])];
  const here = indicators.findIndex((one) => one.contains(document.activeElement));
  return here < 0 ? indicators[0] : indicators[here + step];
}
