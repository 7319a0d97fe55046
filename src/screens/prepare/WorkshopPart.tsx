import { type ReactNode, useId } from 'react';

/** One thing to settle: its name beside it where there is room, above it where not. */
export function WorkshopPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="workshop-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div>{children}</div>
    </section>
  );
}
