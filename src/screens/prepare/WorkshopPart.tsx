import { type ReactNode, useId } from 'react';

/** One thing to settle: its name beside it where there is room, above it where not. */
export function WorkshopPart({
  title,
  id: given,
  children,
}: {
  title: string;
  /** of its heading, where one is led to it */
  id?: string;
  children: ReactNode;
}) {
  const own = useId();
  const id = given ?? own;
  return (
    <section className="workshop-part" aria-labelledby={id}>
      <h3 id={id} tabIndex={given ? -1 : undefined}>
        {title}
      </h3>
      <div>{children}</div>
    </section>
  );
}
