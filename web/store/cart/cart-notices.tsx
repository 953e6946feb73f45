import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Form } from 'react-router';
import type { Problem } from '../../api.ts';
import { useWords } from '../../words.tsx';
import type { Cart } from './act.ts';

/** What has changed since the goods were put in, with one button to take it as it is now; a refused order leads here. */
export function CartNotices({ cart, problem, refused }: { cart: Cart; problem: Problem | null; refused: Problem | null }) {
  const t = useWords('store');
  const notice = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refused) notice.current?.scrollIntoView({ block: 'center' });
  }, [refused]);
  const changed = cart.problems.filter((one) => one.code === 'PRICE_CHANGED').length;
  const short = cart.problems.filter((one) => one.code === 'OUT_OF_STOCK').length;
  const gone = cart.gone.length;
  if (changed + short + gone === 0)
    return problem ? (
      <p className="notice notice-red" role="alert">
        <b>{problem.title}.</b> {problem.detail}
      </p>
    ) : null;
  return (
    <Form ref={notice} id="changes" method="post" className="notice notice-amber cart-changes" role="alert" preventScrollReset>
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
      <span>
        {changed > 0 ? <span>{t('cart.pricesChanged', { count: changed })} </span> : null}
        {short > 0 ? <span>{t('cart.stockShort', { count: short })} </span> : null}
        {gone > 0 ? <span>{t('cart.gone', { count: gone })}</span> : null}
      </span>
      <button className="button button-small" type="submit" name="intent" value="accept">
        {t('cart.accept')}
      </button>
    </Form>
  );
}
