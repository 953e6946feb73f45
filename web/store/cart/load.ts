import { data, redirect, type LoaderFunctionArgs } from 'react-router';
import { getBuyerProfile } from '#buyers/contract';
import { createCart, getCart } from '#checkout/contract';
import { listBranches, listMethods } from '#delivery/contract';
import { getSession } from '#identity/contract';
import { ApiProblem, type Api } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { cartCookie, cartCookieOf, cityOf } from '../shell/cookies.ts';
import type { Cart } from './act.ts';

/** The cart of this browser; one that has become an order leads there, one that is gone is empty. */
async function cartOf(api: Api, id: string | undefined): Promise<Cart | null> {
  if (!id) return null;
  try {
    const cart = await api(getCart, { params: { id } });
    if (cart.status === 'placed' && cart.orderNumber) throw redirect(`/orders/${cart.orderNumber}`, { headers: { 'set-cookie': cartCookie(null) } });
    return cart;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 404) return null;
    throw problem;
  }
}

/** What the buyer left in a cart elsewhere. A link from another site may not open one: then there is none yet. */
async function cartOfAccount(api: Api): Promise<Cart | null> {
  try {
    return await api(createCart, { body: { lines: [] } });
  } catch (problem) {
    if (problem instanceof ApiProblem) return null;
    throw problem;
  }
}

/** `?part=…&way=…&q=…`: whose delivery is being chosen, in which way, and what is looked for. */
function editorOf(params: URLSearchParams) {
  return { merchantId: params.get('part') ?? '', method: params.get('way') ?? '', q: params.get('q')?.trim() ?? '' };
}

async function branchesFor(api: Api, editor: ReturnType<typeof editorOf>, cityRef: string | undefined) {
  if (!cityRef || editor.method !== 'nova_poshta_branch') return { items: [], total: 0, failed: false };
  try {
    const { items, total } = await api(listBranches, { query: { city: cityRef, q: editor.q, limit: 30 } });
    return { items, total, failed: false };
  } catch (problem) {
    if (problem instanceof ApiProblem) return { items: [], total: 0, failed: true };
    throw problem;
  }
}

/** What the buyer told before: name, e-mail, places. Somebody of a merchant or the operator has no such profile. */
async function profileOf(api: Api, signedIn: boolean) {
  if (!signedIn) return null;
  try {
    return await api(getBuyerProfile);
  } catch (problem) {
    if (problem instanceof ApiProblem) return null;
    throw problem;
  }
}

export async function loadCart({ context, request, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const kept = cartCookieOf(request);
  const [known, session] = await Promise.all([cartOf(api, kept.id), api(getSession)]);
  const cart = known ?? (session.account ? await cartOfAccount(api) : null);
  const editor = editorOf(url.searchParams);
  const city = cart?.city ?? cityOf(request) ?? (await api(listMethods)).defaultCity;
  const profile = await profileOf(api, Boolean(session.account?.phoneVerified));
  const page = {
    cart: cart && cart.quantity + cart.gone.length > 0 ? cart : null,
    editor,
    city: city && { ref: city.ref, name: city.name },
    branches: await branchesFor(api, editor, city?.ref),
    places: (profile?.addresses ?? []).filter((place) => place.cityRef),
    account: session.account && {
      name: profile?.name || session.account.name,
      email: profile?.email ?? session.account.email,
      phone: session.account.phoneVerified ? session.account.phone : null,
    },
  };
  const changed = cart !== null && (cart.id !== kept.id || cart.quantity !== kept.quantity);
  return data(page, changed ? { headers: { 'set-cookie': cartCookie(cart) } } : {});
}

export type CartPage = Awaited<ReturnType<typeof loadCart>>['data'];
