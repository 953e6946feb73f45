import { createElement } from 'react';
import { Amount, Clock, type Fact } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { Order } from './order-type.ts';

/** What matters about an order: sum, fee with its reason, the step that is owed, the promise, the money's way. */
export function useFacts(order: Order): Fact[] {
  const t = useWords('cabinet-orders');
  const f = useFormat();
  const rate = order.goods.amount > 0 ? (order.commission.amount / order.goods.amount) * 100 : 0;
  const promise = order.promise ? [...new Set([order.promise.from, order.promise.to])].map((day) => f.shortDate(`${day}T12:00:00Z`)).join(' – ') : '–';
  return [
    { label: t('facts.total'), value: createElement(Amount, { value: order.total }) },
    {
      label: t('facts.commission'),
      value: order.cancellation ? t('facts.notCharged') : createElement(Amount, { value: order.commission, exact: true }),
      explain: {
        title: t('why.title', { amount: f.money(order.commission, true), rate: f.percent(rate) }),
        text: t('why.text', { version: [...new Set(order.lines.map((line) => line.commissionRule.gridVersion))].join(', ') }),
        columns: [t('why.rule'), t('why.rate'), t('why.amount')],
        rows: order.lines.map((line) => ({
          label: line.commissionRule.title || line.title,
          values: [f.percent(line.commissionRule.rateBasisPoints / 100), f.money(line.commission, true)],
        })),
        links: [{ to: '/cabinet/finance', label: t('why.link') }],
      },
    },
    {
      label: t(`facts.due.${order.status}`, { defaultValue: t('facts.due.other') }),
      value: order.dueAt && !order.cancellation ? createElement(Clock, { due: order.dueAt, calm: ['sent', 'en_route'].includes(order.status) }) : '–',
    },
    { label: t('facts.promise'), value: promise },
    { label: `${t('facts.payment')} ${t(order.payment.paid ? 'facts.paid' : 'facts.notPaid')}`, value: t(`orders:payments.${order.payment.method}`) },
  ];
}
