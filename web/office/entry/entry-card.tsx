import type { ReactNode } from 'react';

/** A card at the door of the office: what it is about, what is to be done. Without `text` the content says it all itself. */
export function EntryCard({
  title,
  text,
  mark,
  below,
  children,
}: {
  title?: string | undefined;
  text?: string;
  mark?: ReactNode;
  below?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="entry-box">
      <title>{title}</title>
      <section className="card entry-card">
        {mark}
        {text === undefined ? null : (
          <header>
            <h1>{title}</h1>
            <p>{text}</p>
          </header>
        )}
        {children}
      </section>
      {below}
    </div>
  );
}
