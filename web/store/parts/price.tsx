import type { Money } from '#kernel/money';
import { useFormat } from '../../ui/use-format.ts';

/** The price, and what it was. */
export function Price({ price, oldPrice, large = false }: { price: Money; oldPrice?: Money | null | undefined; large?: boolean }) {
  const f = useFormat();
  return (
    <span className={`price${oldPrice ? ' price-off' : ''}${large ? ' price-large' : ''}`}>
      <b className="num">{f.money(price)}</b>
      {oldPrice ? <s className="num">{f.money(oldPrice)}</s> : null}
    </span>
  );
}
