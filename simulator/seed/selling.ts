import { merchants, type Chance } from '../market/index.ts';
import type { Api, Session } from './client.ts';
import { quietly } from './quietly.ts';

type Row = { id: string; number: string; status: string; placedAt: string };
type Rows = { items: Row[]; nextCursor: string | null };

const reasons = ['OUT_OF_STOCK', 'WRONG_PRICE'];

async function shipments(api: Api, session: Session, status: string): Promise<Row[]> {
  return (await api<Rows>('GET', `/merchant/shipments?status=${status}&limit=100`, undefined, session)).items;
}

/** A merchant's day at the desk: takes what is new, cancels a little, hands parcels to the carrier. `lazy` leaves some for tomorrow. */
export async function workAtDesk(api: Api, sessions: ReadonlyMap<string, Session>, chance: Chance, lazy: number): Promise<void> {
  await Promise.all(
    merchants.map(async (merchant) => {
      const session = sessions.get(merchant.key)!;
      const today = (await shipments(api, session, 'new')).filter(() => !chance.happens(lazy));
      const cancelled = today.filter(() => chance.happens(0.035));
      for (const row of cancelled) await quietly(api('POST', `/merchant/shipments/${row.id}/cancel`, { reason: chance.pick(reasons) }, session));
      const ids = today.filter((row) => !cancelled.includes(row)).map((row) => row.id);
      if (ids.length > 0) await quietly(api('POST', '/merchant/shipments/take', { ids }, session));
      for (const row of await shipments(api, session, 'in_progress')) {
        if (chance.happens(lazy)) continue;
        await quietly(api('POST', `/merchant/shipments/${row.id}/parcels`, { carrier: 'nova_poshta' }, session));
      }
    }),
  );
}

/** A few buyers change their minds before dispatch. */
export async function changeMinds(api: Api, sessions: readonly Session[], chance: Chance): Promise<void> {
  const session = chance.pick(sessions);
  const orders = await api<{ items: { number: string; shipments: { id: string; status: string }[] }[] }>('GET', '/buyer/orders?limit=5', undefined, session);
  for (const order of orders.items) {
    const shipment = order.shipments?.find((one) => one.status === 'new' || one.status === 'in_progress');
    if (shipment) return quietly(api('POST', `/buyer/orders/${order.number}/shipments/${shipment.id}/cancel`, { reason: 'BUYER_CHANGED_MIND' }, session));
  }
}
