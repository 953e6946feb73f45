import type { ReactNode } from 'react';

/** Parts of the same make beside each other (ways of delivery, lists of reasons) are opened one at a time. */
export function Folded({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <details className="setting-group setting-folded">
      <summary>
        {title} {note ? <span className="muted num">{note}</span> : null}
      </summary>
      <div className="setting-fields">{children}</div>
    </details>
  );
}
