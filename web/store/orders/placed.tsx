import { useEffect } from 'react';
import { useLoaderData } from 'react-router';
import { useWords } from '../../words.tsx';
import { dropDraft } from '../cart/draft.ts';
import { FoundBy } from '../parts/found-by.tsx';
import { cancelPart, loadOrder } from './load-order.ts';
import { OrderView } from './order-view.tsx';
import '../cart/words.ts';

export const loader = loadOrder;
export const action = cancelPart;

/** Where an order arrives: after placing, and after the acquirer. */
export default function Placed() {
  const order = useLoaderData<typeof loader>();
  const t = useWords('store');
  useEffect(dropDraft, []);
  return (
    <>
      <FoundBy title={t('order.title', { number: order.number })} path={`/orders/${order.number}`} hidden />
      <OrderView order={order} fresh />
    </>
  );
}
