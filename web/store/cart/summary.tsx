import { IconLock } from '@tabler/icons-react';
import { useNavigation } from 'react-router';
import type { Problem } from '../../api.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { Cart } from './act.ts';

/** What is still in the way of placing, in the order of the page. */
function obstacleOf(cart: Cart, ready: boolean): 'changes' | 'delivery' | 'phone' | null {
  if (cart.problems.some((problem) => problem.code === 'OUT_OF_STOCK' || problem.code === 'NOT_FOR_SALE' || problem.code === 'PRICE_CHANGED')) return 'changes';
  if (cart.problems.some((problem) => problem.severity === 'block')) return 'delivery';
  return ready ? null : 'phone';
}

/** Where on the page that is put right. */
const placesOf = { changes: '#changes', delivery: '#deliver', phone: '#contact' } as const;

/** The total. Its lines are always there, so that it never jumps. */
export function Summary({ cart, ready, problem }: { cart: Cart; ready: boolean; problem: Problem | null }) {
  const t = useWords('store');
  const f = useFormat();
  const busy = useNavigation().formData?.get('intent') === 'place';
  const obstacle = obstacleOf(cart, ready);
  const whole = cart.parts.every((part) => part.delivery.cost);
  const total = f.money(cart.total);
  const button = (
    <button
      className="button button-primary button-large"
      type="submit"
      form="place"
      disabled={obstacle !== null || busy}
      aria-busy={busy}
      aria-describedby="obstacle"
    >
      {t('cart.place', { total })}
    </button>
  );
  return (
    <aside className="summary" aria-label={t('cart.total')}>
      <h2>{t('cart.total')}</h2>
      <p className="summary-line">
        <span>{t('count.products', { count: cart.quantity })}</span>
        <span className="num">{f.money({ amount: cart.goods.amount + cart.discount.amount, currency: cart.goods.currency })}</span>
      </p>
      <p className="summary-line">
        <span>{t('cart.discount')}</span>
        <span className={cart.discount.amount > 0 ? 'num is-off' : 'num'}>
          {cart.discount.amount > 0 ? `−${f.money(cart.discount)}` : f.money(cart.discount)}
        </span>
      </p>
      <p className="summary-line">
        <span>{t('cart.delivery', { count: cart.parts.length })}</span>
        <span className="num">{whole || cart.delivery.amount > 0 ? f.money(cart.delivery) : t('cart.notYet')}</span>
      </p>
      <p className="summary-total">
        <span>{t('cart.toPay')}</span>
        <b className="num">{total}</b>
      </p>
      {button}
      <p id="obstacle" className="summary-obstacle">
        {obstacle ? <a href={placesOf[obstacle]}>{t(`cart.obstacle.${obstacle}`)}</a> : t('cart.agree')}
      </p>
      {problem ? (
        <p className="notice notice-red" role="alert">
          <span>
            <b>{problem.title}.</b> {problem.detail}
          </span>
        </p>
      ) : null}
      <p className="summary-safe">
        <IconLock size={16} stroke={1.7} aria-hidden="true" />
        <span>{t('cart.safe')}</span>
      </p>
      <div className="stick">
        <span>
          <b className="num">{total}</b>
          <small>{t('count.products', { count: cart.quantity })}</small>
        </span>
        {button}
      </div>
    </aside>
  );
}
