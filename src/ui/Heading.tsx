import { type ReactNode, useEffect } from 'react';

/**
 * The screen's one h1, which names the page too. The shell moves the focus to
 * it when the screen changes.
 */
export function Heading({ title, children }: { title: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <h1 tabIndex={-1} data-screen-heading>
      {children ?? title}
    </h1>
  );
}
