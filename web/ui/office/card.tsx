import type { ReactNode } from 'react';
import './css/card.css';

/** A card with a heading: the section of every office page. `flush` lets a table reach the edges. */
export function Section({
  title,
  aside,
  flush = false,
  id,
  children,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  flush?: boolean;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className={flush ? 'card card-flush' : 'card'} id={id}>
      {title ? (
        <header className="card-head">
          <h2>{title}</h2>
          {aside ? <div className="card-aside">{aside}</div> : null}
        </header>
      ) : null}
      {flush ? children : <div className="card-body">{children}</div>}
    </section>
  );
}

/** Cards one below the other. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>;
}

/** Cards beside each other on a wide screen: `wide` two to one, else equal. */
export function Columns({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={wide ? 'columns columns-wide' : 'columns'}>{children}</div>;
}

/** The page's heading when it is no list and no object: title, a line below, actions. */
export function PageHead({ title, count, text, actions }: { title: ReactNode; count?: ReactNode; text?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="page-head">
      <div>
        <h1>
          {title}
          {count === undefined ? null : <span className="page-count num">{count}</span>}
        </h1>
        {text ? <p>{text}</p> : null}
      </div>
      {actions ? <div className="page-actions">{actions}</div> : null}
    </header>
  );
}
