import { useEffect, useRef } from 'react';

/** Another page of the answer begins at its top, with the focus on its heading. */
export function useFocusOnPage(page: string | null): void {
  const former = useRef(page);
  useEffect(() => {
    if (former.current === page) return;
    former.current = page;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('[data-screen-heading]')?.focus({ preventScroll: true });
  }, [page]);
}
