import type { ReactNode } from 'react';

/** A card at the door of the office: what it is about, what is to be done. */
export function EntryCard({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="entry-box">
      <title>{title}</title>
      <section className="card entry-card">
        <header>
          <h1>{title}</h1>
          <p>{text}</p>
        </header>
        {children}
      </section>
    </div>
  );
}
