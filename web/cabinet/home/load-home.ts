import { redirect } from 'react-router';
import { listAgreements } from '#documents/contract';
import { getSession } from '#identity/contract';
import { getProduct, listProducts } from '#intake/contract';
import type { OutputOf } from '#kernel/contract';
import { getProfile } from '#merchants/contract';
import { listShipments } from '#orders/contract';
import { getMerchantReport } from '#reports/contract';
import { getMerchantBalance } from '#settlement/contract';
import { merchantTasks } from '#tasks/contract';
import { ApiProblem, type Api } from '../../api.ts';
import { periodOf } from './period.ts';

/** Before the agreement the cabinet's home is the page of the application, or the agreement itself. */
export async function openHome(api: Api): Promise<OutputOf<typeof getSession>> {
  const session = await api(getSession);
  if (session.gate === 'account') throw redirect('/cabinet/application');
  if (session.gate === 'confirmed') throw redirect('/cabinet/agreements');
  return session;
}

const none = { items: [] };

/** What must be done today: the first of each kind with its clock, and how many there are. */
export async function loadDuties(api: Api, may: (permission: string) => boolean) {
  const [fresh, working, revision, tasks, agreements] = await Promise.all([
    may('orders.read') ? api(listShipments, { query: { view: 'new', sort: 'dueAt', limit: 1 } }) : null,
    may('orders.read') ? api(listShipments, { query: { view: 'in_progress', sort: 'dueAt', limit: 1 } }) : null,
    may('products.read') ? api(listProducts, { query: { status: 'revision,rejected', limit: 4 } }) : null,
    may('tasks.read') ? api(merchantTasks, { query: { limit: 50 } }) : none,
    may('agreements.read') ? api(listAgreements) : none,
  ]);
  return { fresh, working, revision, tasks: tasks.items, agreements: agreements.items.filter((one) => one.status === 'sent') };
}

/** Sales of the chosen period beside the one before, and what sold best, with pictures. */
export async function loadSales(api: Api, url: URL, now: number) {
  const period = periodOf(url.searchParams.get('period'), now);
  const [sales, top] = await Promise.all([
    api(getMerchantReport, { params: { name: 'sales' }, query: { ...period, compare: 'true' } }),
    api(getMerchantReport, { params: { name: 'top-sales' }, query: period }),
  ]);
  const best = top.rows.filter((row) => !row.key.startsWith('market:')).slice(0, 4);
  const pictures = await Promise.all(best.map((row) => pictureOf(api, row.key)));
  return { sales, best: best.map((row, at) => ({ ...row, picture: pictures[at] ?? null })) };
}

async function pictureOf(api: Api, productId: string): Promise<string | null> {
  try {
    const { media } = await api(getProduct, { params: { id: productId } });
    return media.find((one) => one.status === 'stored')?.url ?? null;
  } catch (error) {
    if (error instanceof ApiProblem) return null;
    throw error;
  }
}

export const loadBalance = (api: Api) => api(getMerchantBalance);
export const loadProfile = (api: Api) => api(getProfile);
