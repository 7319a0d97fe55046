import { useEffect, useRef } from 'react';

/**
 * Another page of the same screen begins at its top, with the focus on its
 * heading: what was pressed to turn to it is no longer there. The first page
 * is left alone; an arrival from elsewhere is the heading’s own affair.
 * @param page what tells one page from another
 */
export function useHeadingFocus(page: string | null | undefined): void {
  const former = useRef(page);
  useEffect(() => {
    if (former.current === page) return;
    former.current = page;
    scrollTo(0, 0);
    document.fullscreenElement?.scrollTo(0, 0);
    document.querySelector<HTMLElement>('[data-screen-heading]')?.focus({ preventScroll: true });
  }, [page]);
}
