import { IconMoon } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Problem } from '../../api.ts';
import { useWords } from '../../words.tsx';
import { useDays } from '../parts/days.ts';
import { Logo } from '../parts/logo.tsx';
import { Rating } from '../parts/rating.tsx';
import type { Cart } from './act.ts';
import { CartLine } from './cart-line.tsx';
import { DeliveryChoice } from './delivery-choice.tsx';
import type { CartPage } from './load.ts';

export type Part = Cart['parts'][number];
type CartPartProps = {
  cart: Cart;
  part: Part;
  place: { at: number; of: number };
  editor: CartPage['editor'] | null;
  cityRef: string | null;
  branches: CartPage['branches'];
  places: CartPage['places'];
  problem: Problem | null;
};

/** One merchant's goods and how they are brought. */
export function CartPart({ cart, part, place, editor, cityRef, branches, places, problem }: CartPartProps) {
  const t = useWords('store');
  const { until, date } = useDays();
  const { merchant, delivery } = part;
  const promise = delivery.promise ?? delivery.options.find((option) => option.promise)?.promise;
  return (
    <section className="part" id={`part-${merchant.id}`} aria-label={merchant.name}>
      <div className="part-head">
        <Logo logo={merchant.logo} size={32} />
        <Link to={`/merchants/${merchant.id}`}>
          <b>{merchant.name}</b>
        </Link>
        <Rating rating={merchant.rating} />
        <span className="part-place">{t('cart.part', place)}</span>
      </div>
      {merchant.closedUntil ? (
        <p className="part-closed">
          <IconMoon size={17} stroke={1.7} aria-hidden="true" />
          {t('merchant.closedUntilLong', { day: until(merchant.closedUntil) })}{' '}
          {t('merchant.sendsAfter', { date: date(promise?.dispatchBy ?? merchant.closedUntil) })}
        </p>
      ) : null}
      {part.lines.map((line) => (
        <CartLine key={line.offerId} line={line} problems={cart.problems.filter((one) => one.offerId === line.offerId)} />
      ))}
      <DeliveryChoice
        part={part}
        editor={editor}
        cityRef={cityRef}
        branches={branches}
        places={places}
        problem={problem}
        missing={cart.problems.some((one) => one.merchantId === merchant.id && one.code === 'DELIVERY_MISSING')}
      />
    </section>
  );
}
