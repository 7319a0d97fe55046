import type { ReactNode } from 'react';
import './notice.css';

/** What could not be done, where it was asked: said at once to screen readers. */
export function Refusal({ children }: { children: ReactNode }) {
  return (
    <div role="alert" className="refusal">
      {children}
    </div>
  );
}
