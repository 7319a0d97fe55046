import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { type Place, useNavigation } from './navigation.ts';

/** A link to a place in the app; its screen is fetched when the pointer or the focus comes near. */
export function Link({
  to,
  ...rest
}: { to: Place } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>) {
  const { href, go, prepare } = useNavigation();
  return (
    <a
      href={href(to)}
      onPointerEnter={() => prepare(to)}
      onFocus={() => prepare(to)}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        go(to);
      }}
      {...rest}
    />
  );
}

/** Anything else (a new tab, a download) is the browser's to do. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}
