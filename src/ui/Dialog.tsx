import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import './dialog.css';

/**
 * A question that must be answered before going on; Escape is its last answer.
 * Once it is gone the focus is where it was before.
 */
export function Dialog({
  heading,
  onCancel,
  children,
}: {
  heading: string;
  onCancel: () => void;
  children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // Closed while it is still in the page: only then the focus goes back to where it came from.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={headingId}>{heading}</h2>
      {children}
    </dialog>
  );
}
