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
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  }
  return (
    <a href={`#${id}`} onClick={lead}>
      {children}
    </a>
  );
}
