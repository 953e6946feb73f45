import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listMyOrders } from '#orders/contract';
import { pageOf } from '../../context.ts';
import { ShipmentPill } from '../../store/orders/shipment-pill.tsx';
import { FoundBy } from '../../store/parts/found-by.tsx';
import { Picture } from '../../store/parts/picture.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';

export async function loader({ context, url }: LoaderFunctionArgs) {
  return pageOf(context).api(listMyOrders, { query: { limit: 20, cursor: url.searchParams.get('cursor') ?? undefined } });
}

export default function Orders() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const t = useWords('store');
  const f = useFormat();
  return (
    <>
      <FoundBy title={t('account.orders')} path="/account" hidden />
      <div className="listing-top">
        <h1>{t('account.orders')}</h1>
      </div>
      {items.length === 0 ? (
        <section className="nothing">
          <h2>{t('account.noOrders')}</h2>
          <p>{t('account.noOrdersText')}</p>
          <p>
            <Link className="button button-primary" to="/">
              {t('order.goOn')}
            </Link>
          </p>
        </section>
      ) : null}
      <ul className="order-list">
        {items.map((order) => (
          <li key={order.id}>
            <Link to={`/account/orders/${order.number}`}>
              <span className="order-pictures">
                {order.images.slice(0, 3).map((image, at) => (
                  <Picture key={`${image.sha}-${at}`} picture={image} sizes="56px" eager />
                ))}
              </span>
              <span className="order-words">
                <b className="num">№ {order.number}</b>
                <small>
                  {f.when(order.placedAt)} · {t('count.products', { count: order.quantity })}
                </small>
              </span>
              <span className="order-pills">
                {order.shipments.map((shipment) => (
                  <span key={shipment.id}>
                    <small>{shipment.merchant.name}</small>
                    <ShipmentPill status={shipment.status} />
                  </span>
                ))}
              </span>
              <b className="num">{f.money(order.total)}</b>
            </Link>
          </li>
        ))}
      </ul>
      {nextCursor ? (
        <p className="more">
          <Link className="button" to={`/account?cursor=${encodeURIComponent(nextCursor)}`}>
            {t('account.older')}
          </Link>
        </p>
      ) : null}
    </>
  );
}
