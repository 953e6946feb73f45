import { useLoaderData } from 'react-router';
import { cancelPart, loadOrder } from '../../store/orders/load-order.ts';
import { OrderView } from '../../store/orders/order-view.tsx';
import { FoundBy } from '../../store/parts/found-by.tsx';
import { useWords } from '../../words.tsx';

export const loader = loadOrder;
export const action = cancelPart;

export default function OrderPage() {
  const order = useLoaderData<typeof loader>();
  const t = useWords('store');
  return (
    <>
      <FoundBy title={t('order.title', { number: order.number })} path={`/account/orders/${order.number}`} hidden />
      <OrderView order={order} />
    </>
  );
}
