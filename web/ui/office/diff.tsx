import type { ReactNode } from 'react';
import './css/diff.css';
import { diffWords } from './diff-words.ts';

/** A text with its changes marked in place: what was added, what was taken away. */
export function Diff({ before, after }: { before: string | null | undefined; after: string | null | undefined }) {
  return diffWords(before ?? '', after ?? '').map((part, at) => {
    if (part.kind === 'added') return <ins key={at}>{part.text}</ins>;
    return part.kind === 'removed' ? <del key={at}>{part.text}</del> : <span key={at}>{part.text}</span>;
  });
}

/** Changed fields of a version one below the other; `verdict` puts buttons at the end of a row. */
export function DiffList({
  fields,
}: {
  fields: readonly { id: string; label: ReactNode; before?: string | null; after?: string | null; content?: ReactNode; verdict?: ReactNode }[];
}) {
  return (
    <dl className="diff-list">
      {fields.map((field) => (
        <div key={field.id}>
          <dt>{field.label}</dt>
          <dd>{field.content ?? <Diff before={field.before} after={field.after} />}</dd>
          {field.verdict ? <dd className="diff-verdict">{field.verdict}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
