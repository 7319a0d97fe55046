import { type RefObject, useEffect, useRef } from 'react';

/**
 * Alt+↓ and Alt+↑ go to the levels of the next and the previous indicator of the page. From the last
 * and the first there is nowhere to go: the focus stays, and what has it is brought into view.
 */
export function useIndicatorWalk(): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      const indicators = [...(page.current?.querySelectorAll('[data-indicator]') ?? [])];
      if (indicators.length === 0) return;
      event.preventDefault();
      const here = indicators.findIndex((one) => one.contains(document.activeElement));
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const target = here < 0 ? indicators[0] : indicators[here + step];
      if (target) levelOf(target)?.focus({ preventScroll: true });
      const shown = target ?? indicators[here];
      if (shown) bringIntoView(shown);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return page;
}

/** The level that is chosen, or the first. */
function levelOf(indicator: Element): HTMLInputElement | null {
  const levels = indicator.querySelector('[role="radiogroup"]');
  return levels?.querySelector('input:checked') ?? levels?.querySelector('input') ?? null;
}

/** One that is taller than the window from its title on; what has the focus in any case. */
function bringIntoView(indicator: Element): void {
  const room =
    innerHeight - Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const fits = indicator.getBoundingClientRect().height <= room;
  indicator.scrollIntoView({ block: fits ? 'nearest' : 'start' });
  document.activeElement?.scrollIntoView({ block: 'nearest' });
}
