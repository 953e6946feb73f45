import type { Happening, Tone } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { Order } from './order-type.ts';

const tones: Record<string, Tone> = {
  new: 'blue',
  in_progress: 'blue',
  sent: 'blue',
  en_route: 'blue',
  delivered: 'green',
  completed: 'green',
  cancelled: 'red',
  refused: 'red',
  returned: 'amber',
  parcel_added: 'blue',
};

/** What happened to an order, newest first, in the trade's words. */
export function useHappenings(order: Order): Happening[] {
  const t = useWords('cabinet-orders');
  const told = order.history.map((entry): Happening => {
    const what = entry.action.split('.')[1] ?? entry.action;
    const tone = tones[what];
    const waybill = (entry.after as { waybill?: string } | null)?.waybill;
    return {
      id: entry.id,
      at: entry.at,
      text: t(`history.${what}`, { defaultValue: t(`statuses:shipment.${what}`, { defaultValue: what }), waybill: waybill ?? '' }),
      by: what === 'placed' ? order.buyer.name : (entry.actorName ?? t(`history.by.${entry.source}`, { defaultValue: t('history.by.job') })),
      kind: 'change',
      ...(tone ? { tone } : {}),
    };
  });
  const isTold = order.history.some((entry) => entry.action.endsWith('.placed'));
  return isTold ? told : [...told, { id: 'placed', at: order.placedAt, text: t('history.placed'), by: order.buyer.name, kind: 'change' }];
}
