import { merchants } from '../market/index.ts';
import type { Api, Session } from './client.ts';
import { signIn } from './people.ts';
import { quietly } from './quietly.ts';
import { turnAway } from './turned-away.ts';

type Duty = { id: string; subjectId: string; merchantName: string | null };

/** The operator's people who work in the evening: one on orders, one on merchants. */
export type Office = { orders: Session; merchants: Session; clerk: string };

export async function openOffice(api: Api): Promise<Office> {
  const orders = await signIn(api, 'orders@agora.test');
  const { account } = await api<{ account: { id: string } }>('GET', '/session', undefined, orders);
  return { orders, merchants: await signIn(api, 'support@agora.test'), clerk: account.id };
}

/** Whoever forgot an order is rung up and takes it, before the clock cancels it; applications are answered. */
export async function workAtOffice(api: Api, office: Office, desks: ReadonlyMap<string, Session>, daysAgo: number): Promise<void> {
  const { items } = await api<{ items: Duty[] }>('GET', '/operator/tasks?kind=shipment_not_taken&limit=50', undefined, office.orders);
  for (const { id, subjectId, merchantName } of items) {
    const merchant = merchants.find((one) => one.name === merchantName);
    if (!merchant) continue;
    await api('POST', `/operator/tasks/${id}/assign`, { accountId: office.clerk }, office.orders);
    await quietly(api('POST', '/merchant/shipments/take', { ids: [subjectId] }, desks.get(merchant.key)!));
  }
  await turnAway(api, office.merchants, daysAgo);
}
