import type { ReactNode, RefObject } from 'react';
import { useFocusBack } from '#ui/useFocusBack.ts';

/** Does what a preview has shown. It goes where that turns out to be impossible: the focus goes to what can still be done. */
export function DecidingButton({
  busy,
  onPress,
  back,
  children,
}: {
  busy: boolean;
  onPress: () => void;
  back: RefObject<HTMLElement | null>;
  children: ReactNode;
}) {
  return (
    <button
      ref={useFocusBack(back)}
      type="button"
      className="button strong"
      aria-disabled={busy}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
