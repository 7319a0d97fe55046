import type { ReactNode } from 'react';
import './notice.css';

/** Something worth knowing that stays on the screen. */
export function Notice({ children }: { children: ReactNode }) {
  return <div className="notice">{children}</div>;
}
