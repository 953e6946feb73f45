import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getOrder } from '#orders/contract';
import { getPayment, listPayments } from '#payments/contract';
import { operatorReasons } from '#settings/contract';
import { pageOf } from '../../context.ts';
import { Amount, Callout, Clock, KeyValues, ObjectPage, Section, StatusPill, Timeline, type Fact } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { happeningsOf } from '../parts/history.ts';
import { optional } from '../parts/optional.ts';
import './orders.css';
import { PaymentSection } from './payment-section.tsx';
import { ShipmentSection } from './shipment-section.tsx';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const order = await api(getOrder, { params: { id: params['id']! } });
  const [payments, reasons] = await Promise.all([optional(api(listPayments, { query: { q: order.number, limit: 5 } })), api(operatorReasons)]);
  const own = payments?.items.find((payment) => payment.orderId === order.id);
  return { order, reasons: reasons.cancel, payment: own ? await api(getPayment, { params: { id: own.id } }) : null };
}

export default function OrderPage() {
  const { order, payment, reasons } = useLoaderData<typeof loader>();
  const t = useWords('console-orders');
  const f = useFormat();
  const commission = order.shipments.reduce((sum, shipment) => ({ amount: sum.amount + shipment.commission.amount, currency: shipment.commission.currency }), {
    amount: 0,
    currency: order.total.currency,
  });
  const next = order.shipments
    .map((shipment) => shipment.dueAt)
    .filter((due) => due !== null)
    .toSorted()[0];
  const stream = order.shipments
    .flatMap((shipment) => happeningsOf(shipment.history, t, reasons).map((one) => ({ ...one, note: [shipment.number, one.note].filter(Boolean).join(' · ') })))
    .toSorted((a, b) => String(b.at).localeCompare(String(a.at)));
  const facts: Fact[] = [
    { label: t('facts.total'), value: <Amount value={order.total} />, note: t('facts.ofDelivery', { sum: f.money(order.deliveryCost) }) },
    {
      label: t('facts.payment'),
      value: payment?.status === 'refunded' ? t('facts.refunded') : t(`payment.${order.payment.method}.${order.payment.paid ? 'paid' : 'unpaid'}`),
      ...(order.payment.payBy && !order.payment.paid ? { note: t('facts.payBy', { when: f.when(order.payment.payBy) }) } : {}),
    },
    {
      label: t('facts.shipments'),
      value: f.number(order.shipments.length),
      note: t('units', { count: order.shipments.flatMap((shipment) => shipment.lines).reduce((sum, line) => sum + line.quantity, 0) }),
    },
    {
      label: t('facts.commission'),
      value: <Amount value={commission} />,
      explain: {
        title: t('facts.commissionWhy'),
        text: t('facts.commissionText'),
        columns: [t('line.goods'), '%', t('facts.sum')],
        rows: order.shipments
          .flatMap((shipment) => shipment.lines)
          .map((line) => ({
            label: `${line.title}: ${line.commissionRule.title}`,
            values: [f.number(line.commissionRule.rateBasisPoints / 100, 2), f.money(line.commission, true)],
          })),
      },
    },
    { label: t('facts.next'), value: next ? <Clock due={next} /> : '–' },
  ];
  return (
    <>
      <title>{t('order', { number: order.number })}</title>
      <ObjectPage
        back={{ to: '/console/orders', label: t('list.title') }}
        title={t('order', { number: order.number })}
        pills={<StatusPill of="order" code={order.status} />}
        identity={
          <>
            {order.contact.name} ·{' '}
            <a className="link" href={`tel:${order.contact.phone}`}>
              {order.contact.phone}
            </a>{' '}
            · {f.exact(order.placedAt)} · {t(`channels.${order.channel}`)}
          </>
        }
        facts={facts}
        rail={<Timeline happenings={stream} />}
      >
        {order.comment ? <Callout tone="blue">{t('comment', { text: order.comment })}</Callout> : null}
        {order.shipments.map((shipment) => (
          <ShipmentSection key={shipment.id} shipment={shipment} paid={order.payment.paid && order.payment.method === 'card'} reasons={reasons} />
        ))}
        {payment ? <PaymentSection payment={payment} /> : null}
        <Section title={t('buyer')} flush>
          <KeyValues
            rows={[
              { label: t('name'), value: order.contact.name },
              { label: t('phoneNumber'), value: order.contact.phone },
              { label: t('email'), value: order.contact.email ?? '–' },
              { label: t('placedBy'), value: order.channel === 'phone' ? order.placedBy : t('byBuyer') },
            ]}
          />
        </Section>
      </ObjectPage>
    </>
  );
}
