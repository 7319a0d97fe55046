import { type ReactNode, useEffect } from 'react';
import './seenNote.css';

/**
 * Says it in sight wherever the page is scrolled to, moving nothing, until the next thing that one
 * does. `times`: how often something was said, so that the same twice is said twice.
 */
export function SeenNote({
  times,
  onOver,
  children,
}: {
  times: number;
  onOver: () => void;
  /** null: nothing is said */
  children: ReactNode;
}) {
  const said = children !== null;
  useEffect(() => {
    if (!said) return;
    const acts = ['keydown', 'pointerdown'];
    for (const act of acts) addEventListener(act, onOver, true);
    return () => {
      for (const act of acts) removeEventListener(act, onOver, true);
    };
  }, [said, onOver]);
  return (
    <p aria-live="polite" className="seen-note">
      {said && <span key={times}>{children}</span>}
    </p>
  );
}
