import { type ReactNode, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationContext } from './navigation.ts';

/** The screen's one h1. It names the page, and takes the focus when somebody arrives at the screen. */
export function Heading({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const navigation = useContext(NavigationContext);
  useEffect(() => {
    document.title = title;
  }, [title]);
  // With the drawing itself: a moment later it would take the focus from who already goes on.
  useLayoutEffect(() => {
    if (!navigation?.claimArrival()) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [navigation]);
  return (
    <h1 ref={heading} tabIndex={-1} data-screen-heading>
      {children ?? title}
    </h1>
  );
}
