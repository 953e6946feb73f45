import { IconCheck, IconShoppingBag } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useFetcher } from 'react-router';
import type { Problem } from '../../api.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { useShell } from '../parts/found-by.tsx';
import type { Choice, Product } from './choose.ts';

type Added = { added: boolean; problem: Problem | null };

/** Adds in place; without scripts the same form leads to the cart. */
export function AddToCart({ product, choice }: { product: Product; choice: Choice }) {
  const t = useWords('store');
  const f = useFormat();
  const { quantity } = useShell();
  const fetcher = useFetcher<Added>();
  const [inPlace, setInPlace] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => setInPlace(true), []);
  const answered = fetcher.state === 'idle' ? fetcher.data : undefined;
  useEffect(() => {
    // On a phone the button sticks to the edge and what it did may stand below it.
    if (answered) told.current?.scrollIntoView({ block: 'nearest' });
  }, [answered]);
  const { offer, missing } = choice;
  if (!offer) return null;
  const label = missing ? t('product.choose', { name: missing.name.toLocaleLowerCase() }) : offer.inStock ? t('product.add') : t('product.soldOut');
  const button = missing ? (
    <a className="button button-primary button-large" href={`#choose-${missing.code}`}>
      {label}
    </a>
  ) : (
    <button className="button button-primary button-large" type="submit" disabled={!offer.inStock} aria-busy={fetcher.state !== 'idle'}>
      <IconShoppingBag size={20} stroke={1.7} aria-hidden="true" />
      {label}
    </button>
  );
  return (
    <fetcher.Form method="post" action="/cart" className="add">
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="offerId" value={offer.id} />
      {inPlace ? <input type="hidden" name="stay" value="1" /> : null}
      <div className="add-line">{button}</div>
      <div className="stick">
        <span>
          <b className="num">{f.money(offer.price)}</b>
          <small>
            {missing
              ? product.name
              : Object.entries(choice.axes)
                  .map(([code, value]) => product.axes.find((axis) => axis.code === code)?.values.find((one) => one.value === value)?.name ?? value)
                  .join(', ') || offer.merchant.name}
          </small>
        </span>
        {button}
      </div>
      <div role="status" ref={told}>
        {fetcher.data?.problem ? (
          <p className="notice notice-red">
            {fetcher.data.problem.title}. {fetcher.data.problem.detail}
          </p>
        ) : null}
        {answered?.added ? (
          <p className="notice notice-green">
            <IconCheck size={17} stroke={2} aria-hidden="true" />
            <span>{t('product.added')}</span>
            <Link className="link" to="/cart">
              {t('product.toCart', { count: quantity })}
            </Link>
          </p>
        ) : null}
      </div>
    </fetcher.Form>
  );
}
