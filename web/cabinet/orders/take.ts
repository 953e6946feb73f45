import { takeShipments } from '#orders/contract';
import { ApiProblem, browserApi } from '../../api.ts';
import { toast } from '../../ui/office/index.ts';
import type { Words } from '../../words.tsx';

/** Takes orders into work and says how many were taken; some may have been cancelled meanwhile. */
export async function takeOrders(ids: readonly string[], t: Words): Promise<void> {
  try {
    const { items } = await browserApi(takeShipments, { body: { ids: [...ids] } });
    const taken = items.filter((item) => item.ok).length;
    toast({ text: t('cabinet-orders:taken', { count: taken }) });
    if (taken < items.length) toast({ text: t('cabinet-orders:notTaken', { count: items.length - taken }), tone: 'red' });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    toast({ text: error.detail ?? error.title, tone: 'red' });
  }
}
