import { Callout } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { Rich, useWords } from '../../words.tsx';
import type { Order } from './order-type.ts';

/** The one thing to know about this order now. */
export function OrderCallout({ order }: { order: Order }) {
  const t = useWords('cabinet-orders');
  const f = useFormat();
  const { cancellation, takeBy, autoCancelAt, promise } = order;
  if (cancellation) {
    return (
      <Callout tone="grey">
        <b>{t(`cancelled.${cancellation.by}`)}</b> {cancellation.reasonTitle}
        {cancellation.note ? <>. {cancellation.note}</> : null}
      </Callout>
    );
  }
  if (order.status === 'new' && takeBy) {
    return (
      <Callout tone={order.late ? 'red' : 'amber'}>
        <Rich text={t('callout.new', { time: f.when(takeBy) })} /> {autoCancelAt ? t('callout.autoCancel', { time: f.when(autoCancelAt) }) : null}
      </Callout>
    );
  }
  if (order.status === 'in_progress' && order.parcels.length === 0) {
    return (
      <Callout tone={order.late ? 'red' : 'blue'}>
        <Rich text={promise?.dispatchBy ? t('callout.send', { date: f.weekday(`${promise.dispatchBy}T12:00:00Z`) }) : t('callout.sendSoon')} />
      </Callout>
    );
  }
  if (order.readyForPickup)
    return (
      <Callout tone="blue">
        <Rich text={t('callout.ready')} />
      </Callout>
    );
  return null;
}
