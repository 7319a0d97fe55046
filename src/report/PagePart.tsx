import type { ReactNode } from 'react';

/** A part of the report under its title, to which the table of contents leads. */
export function Part({
  id,
  title,
  ownPage = false,
  children,
}: {
  id: string;
  title: string;
  /** on paper it begins a page */
  ownPage?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={ownPage ? 'report-page' : undefined}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
