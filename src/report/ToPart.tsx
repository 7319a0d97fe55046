import type { MouseEvent, ReactNode } from 'react';

/**
 * Leads to a part of the report on the page by its id, and takes the focus
 * there. A link, so that it is one in the browser’s PDF too; pressed, it leaves
 * the address alone, which is the app’s.
 */
export function ToPart({ id, children }: { id: string; children: ReactNode }) {
  function lead(event: MouseEvent) {
    const place = document.getElementById(id);
    if (!place) return;
    event.preventDefault();
    place.focus({ preventScroll: true });
    holdInSight(place);
  }
  return (
    <a href={`#${id}`} onClick={lead}>
      {children}
    </a>
  );
}

/** Long enough for what comes into sight around a place to take its own height. */
const SETTLING = 400;

/** Rows that were out of sight are laid out once they come near: the place stays where one went. */
function holdInSight(place: HTMLElement): void {
  place.scrollIntoView();
  const report = place.closest('.report');
  if (!report || typeof ResizeObserver === 'undefined') return;
  const heights = new ResizeObserver(() => place.scrollIntoView());
  const over = new AbortController();
  const { signal } = over;
  const letGo = () => {
    heights.disconnect();
    over.abort();
  };
  heights.observe(report);
  setTimeout(letGo, SETTLING);
  // Who goes on meanwhile is not held back.
  for (const act of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(act, letGo, { signal, passive: true });
  }
}
