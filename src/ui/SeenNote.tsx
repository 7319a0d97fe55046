import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useFullscreenElement } from './useFullscreenElement.ts';
import './seenNote.css';

/**
 * Says it in sight wherever the page is scrolled to, moving nothing, until the next thing that one
 * does. Where a part of the page fills the screen it stands there, before it has anything to say.
 * `times`: how often something was said, so that the same twice is said twice.
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
  const fullscreen = useFullscreenElement();
  useEffect(() => {
    if (!said) return;
    const acts = ['keydown', 'pointerdown'];
    for (const act of acts) addEventListener(act, onOver, true);
    return () => {
      for (const act of acts) removeEventListener(act, onOver, true);
    };
  }, [said, onOver]);
  const note = (
    <p aria-live="polite" className="seen-note">
      {said && <span key={times}>{children}</span>}
    </p>
  );
  return fullscreen ? createPortal(note, fullscreen) : note;
}
