import { IconCircleCheckFilled, IconClock } from '@tabler/icons-react';
import { Link, useActionData, useRevalidator } from 'react-router';
import { buyerLive } from '#notices/contract';
import { apiUrl, type Problem } from '../../api.ts';
import { useLive } from '../../office/use-live.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { Order } from './load-order.ts';
import { ShipmentCard } from './shipment-card.tsx';

/** What the orders tell of a shipment's steps, and the notices that follow them. */
const news = ['shipments', 'notice'] as const;

/** The bank has said yes; the merchants hear of it a moment later. */
const moneyArrived = (order: Order): boolean => order.payment.paid || order.payment.status === 'captured';

/** What was paid by card for parts that were cancelled goes back as a whole. */
function moneyBack(order: Order): number {
  if (order.payment.method !== 'card' || !moneyArrived(order)) return 0;
  return order.shipments.filter(({ status }) => status === 'cancelled').reduce((sum, { total }) => sum + total.amount, 0);
}

function Headline({ order, fresh }: { order: Order; fresh: boolean }) {
  const t = useWords('store');
  const f = useFormat();
  const arrived = moneyArrived(order);
  const unpaid = order.status === 'awaiting_payment' && !arrived;
  const cancelled = order.status === 'cancelled';
  const title = unpaid ? t('order.unpaid') : cancelled ? t('order.cancelled') : fresh ? t('order.thanks') : t('order.title', { number: order.number });
  return (
    <header className="order-head">
      {fresh && !cancelled ? (
        <span className={unpaid ? 'order-mark order-mark-wait' : 'order-mark'}>
          {unpaid ? <IconClock size={28} stroke={1.6} aria-hidden="true" /> : <IconCircleCheckFilled size={32} aria-hidden="true" />}
        </span>
      ) : null}
      <div>
        <h1>{title}</h1>
        <p>
          {t('order.line', { number: order.number, when: f.when(order.placedAt) })}
          {arrived && order.status === 'awaiting_payment' ? ` · ${t('order.passedOn')}` : ''}
          {unpaid && order.payment.payBy ? ` · ${t('order.payBy', { time: f.time(order.payment.payBy) })}` : ''}
        </p>
      </div>
      {unpaid && order.payment.redirectUrl ? (
        <a className="button button-primary" href={order.payment.redirectUrl}>
          {t('order.pay', { total: f.money(order.total) })}
        </a>
      ) : null}
    </header>
  );
}

/** An order with every part of it on its own way; it follows the news by itself. */
export function OrderView({ order, fresh = false }: { order: Order; fresh?: boolean }) {
  const t = useWords('store');
  const f = useFormat();
  const { revalidate } = useRevalidator();
  const result = useActionData<{ problem: Problem | null }>();
  const back = moneyBack(order);
  useLive(apiUrl(buyerLive), () => void revalidate(), news);
  return (
    <div className="order">
      <Headline order={order} fresh={fresh} />
      {result?.problem ? (
        <p className="notice notice-red" role="alert">
          <b>{result.problem.title}.</b> {result.problem.detail}
        </p>
      ) : null}
      <div className="checkout">
        <div>
          {order.shipments.map((shipment, at) => (
            <ShipmentCard key={shipment.id} shipment={shipment} paid={moneyArrived(order)} place={{ at: at + 1, of: order.shipments.length }} />
          ))}
        </div>
        <aside className="summary" aria-label={t('cart.total')}>
          <h2>{t('cart.total')}</h2>
          <p className="summary-line">
            <span>{t('order.goods')}</span>
            <span className="num">{f.money(order.goods)}</span>
          </p>
          <p className="summary-line">
            <span>{t('order.delivery')}</span>
            <span className="num">{f.money(order.deliveryCost)}</span>
          </p>
          <p className="summary-total">
            <span>{moneyArrived(order) ? t('order.paid') : t('cart.toPay')}</span>
            <b className="num">{f.money(order.total)}</b>
          </p>
          {back > 0 ? (
            <p className="summary-line">
              <span>{t('order.moneyBack')}</span>
              <span className="num">{f.money({ ...order.total, amount: back })}</span>
            </p>
          ) : null}
          <p className="summary-line">
            <span>{t('order.payment')}</span>
            <span>{t(`payments:methods.${order.payment.method}.name`)}</span>
          </p>
          <hr />
          <p>
            <b>{order.contact.name}</b>
            <br />
            <span className="num">{order.contact.phone}</span>
            {order.contact.email ? (
              <>
                <br />
                {order.contact.email}
              </>
            ) : null}
          </p>
          {order.comment ? <p className="muted">{order.comment}</p> : null}
          <p className="row">
            {fresh ? (
              <Link className="button" to="/account">
                {t('account.orders')}
              </Link>
            ) : null}
            <Link className="link" to="/">
              {t('order.goOn')}
            </Link>
          </p>
        </aside>
      </div>
    </div>
  );
}
