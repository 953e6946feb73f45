import type { ReactNode } from 'react';
import type { Money } from '#kernel/money';
import type { Instant } from '../format.ts';
import { useFormat } from '../use-format.ts';

/** An amount with its currency, tabular figures. `exact` always shows kopecks; `signed` shows the direction. */
export function Amount({ value, exact = false, signed = false }: { value: Money; exact?: boolean; signed?: boolean }) {
  const f = useFormat();
  const sign = signed && value.amount > 0 ? '+' : '';
  return <span className="num">{sign + f.money(value, exact)}</span>;
}

/** A moment as people say it; the exact one on hover. */
export function When({ at, as = 'when' }: { at: Instant; as?: 'when' | 'date' | 'shortDate' | 'numericDate' | 'time' }) {
  const f = useFormat();
  return (
    <time dateTime={new Date(at).toISOString()} title={f.exact(at)} suppressHydrationWarning>
      {f[as](at)}
    </time>
  );
}

/** A cell of two lines: what, and below it smaller when, where or who. */
export function Two({ first, second, strong = false }: { first: ReactNode; second?: ReactNode; strong?: boolean }) {
  return (
    <span className={strong ? 'two two-strong' : 'two'}>
      <span>{first}</span>
      {second ? <small>{second}</small> : null}
    </span>
  );
}
