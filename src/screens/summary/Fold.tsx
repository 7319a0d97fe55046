import type { ReactNode } from 'react';
import { useMedia } from '#ui/useMedia.ts';

/**
 * Something long under its title. On a phone it is folded away, and the
 * browser’s own search opens it; on a wide screen it stands as it is, without
 * the title where it has one of its own.
 */
export function Fold({
  title,
  titleWhenWide = null,
  open = false,
  children,
}: {
  /** a heading or a phrase */
  title: ReactNode;
  titleWhenWide?: ReactNode;
  /** unfolded at first on a phone too: somebody asked for it */
  open?: boolean;
  children: ReactNode;
}) {
  const narrow = useMedia('screen and (max-width: 760px)');
  if (!narrow) {
    return (
      <>
        {titleWhenWide}
        {children}
      </>
    );
  }
  return (
    <details className="fold" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
