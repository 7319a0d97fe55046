import type { AnchorHTMLAttributes } from 'react';
import { type Place, useNavigation } from './navigation.ts';

/** A link to a place in the app; its screen is fetched when the pointer or the focus comes near. */
export function Link({
  to,
  ...rest
}: { to: Place } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>) {
  const { href, prepare } = useNavigation();
  return (
    <a href={href(to)} onPointerEnter={() => prepare(to)} onFocus={() => prepare(to)} {...rest} />
  );
}
