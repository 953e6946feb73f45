import { data, redirect, redirectDocument } from 'react-router';
import { addCartLine, createCart, getCart, placeCart, setCartDelivery, setCartLines } from '#checkout/contract';
import { askCode, getSession, verifyCode } from '#identity/contract';
import type { InputOf, OutputOf } from '#kernel/contract';
import { ApiProblem, type Api, type Problem, problemOf } from '../../api.ts';
import { cartCookie } from '../shell/cookies.ts';

export type Cart = OutputOf<typeof getCart>;
/** What an action of the cart leaves behind: which step it was, and what the API said no to. */
export type CartResult = {
  intent: string;
  added: boolean;
  problem: Problem | null;
  phone: string | null;
  resendAfterSeconds: number | null;
  merchantId: string | null;
};
type Act = { api: Api; form: FormData; id: string | undefined };

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const kept = (cart: Cart) => ({ headers: { 'set-cookie': cartCookie(cart) } });
const nothing: CartResult = { intent: '', added: false, problem: null, phone: null, resendAfterSeconds: null, merchantId: null };

/** A cart that is gone or has become an order is left behind; the goods go into a new one. */
async function add({ api, form, id }: Act): Promise<Cart> {
  const line = { offerId: text(form, 'offerId'), quantity: Number(form.get('quantity') ?? 1) };
  if (id) {
    try {
      return await api(addCartLine, { params: { id }, body: line });
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || (problem.code !== 'NOT_FOUND' && problem.code !== 'CART_PLACED')) throw problem;
    }
  }
  const cart = await api(createCart, { body: { lines: [] } });
  return api(addCartLine, { params: { id: cart.id }, body: line });
}

/** Everything as it is now: new prices, and no more than there is. */
async function accept({ api, id = '' }: Act): Promise<Cart> {
  const cart = await api(getCart, { params: { id } });
  const lines = cart.parts
    .flatMap((part) => part.lines)
    .map(({ offerId, quantity, left }) => ({ offerId, quantity: left === null ? quantity : Math.min(quantity, left) }));
  return api(setCartLines, { params: { id }, body: { lines: lines.filter((line) => line.quantity > 0) } });
}

type PartDelivery = NonNullable<InputOf<typeof setCartDelivery>['body']>['parts'][number];

/** One merchant's delivery; the others that have none yet and offer the same way go along. */
async function deliver({ api, form, id = '' }: Act): Promise<Cart> {
  const merchantId = text(form, 'merchantId');
  const method = text(form, 'method') as PartDelivery['method'];
  const address = text(form, 'street')
    ? { street: text(form, 'street'), house: text(form, 'house'), flat: text(form, 'flat') || undefined }
    : text(form, 'address') || undefined;
  const choice = { method, cityRef: text(form, 'cityRef') || undefined, branchRef: text(form, 'branchRef') || undefined, address };
  const cart = await api(getCart, { params: { id } });
  const alike = cart.parts.filter(
    (part) =>
      part.merchant.id !== merchantId &&
      !part.delivery.chosen &&
      method !== 'pickup' &&
      part.delivery.options.some((option) => option.method === method && option.available),
  );
  const parts = [merchantId, ...alike.map((part) => part.merchant.id)].map((one) => ({ merchantId: one, ...choice }));
  return api(setCartDelivery, { params: { id }, body: { parts } });
}

async function place({ api, form, id = '' }: Act): Promise<never> {
  const email = text(form, 'email');
  const placed = await api(placeCart, {
    params: { id },
    body: {
      contact: { name: text(form, 'name'), phone: text(form, 'phone'), ...(email ? { email } : {}) },
      payment: { method: text(form, 'payment') === 'cod' ? 'cod' : 'card' },
      expectedTotal: { amount: Number(form.get('total')), currency: text(form, 'currency') },
      comment: text(form, 'comment') || undefined,
    },
  });
  const headers = { 'set-cookie': cartCookie(null) };
  const pay = placed.payment.redirectUrl;
  throw pay ? redirectDocument(pay, { headers }) : redirect(`/orders/${placed.order.number}`, { headers });
}

/** Whoever has a second factor proves no telephone before it is shown. */
function showFactorFirst({ secondFactor }: OutputOf<typeof getSession>): void {
  if (secondFactor === 'code' || secondFactor === 'enrolment') throw redirect(`/cabinet/second-factor?back=${encodeURIComponent('/cart#contact')}`);
}

async function change(act: Act, intent: string): Promise<Cart> {
  const { api, form, id = '' } = act;
  if (intent === 'quantity') return api(addCartLine, { params: { id }, body: { offerId: text(form, 'offerId'), quantity: Number(form.get('by')) } });
  if (intent === 'deliver') return deliver(act);
  if (intent === 'accept') return accept(act);
  throw new Response(null, { status: 400 });
}

async function perform(act: Act, intent: string): Promise<Response | ReturnType<typeof data<CartResult>>> {
  const { api, form } = act;
  const phone = text(form, 'phone');
  if (intent === 'add') {
    const cart = await add(act);
    return form.get('stay') ? data({ ...nothing, intent, added: true }, kept(cart)) : redirect('/cart', kept(cart));
  }
  if (intent === 'ask') return data({ ...nothing, intent: 'code', phone, resendAfterSeconds: (await api(askCode, { body: { phone } })).resendAfterSeconds });
  if (intent === 'verify') {
    showFactorFirst(await api(verifyCode, { body: { phone, code: text(form, 'code').replace(/\s/g, '') } }));
    return redirect('/cart#contact');
  }
  if (intent === 'place') return place(act);
  return redirect(intent === 'deliver' ? '/cart#deliver' : '/cart', kept(await change(act, intent)));
}

/** Every button of the cart is a form of this action; a refusal comes back as words beside the button. */
export async function actOnCart(act: Act) {
  const intent = text(act.form, 'intent');
  try {
    return await perform(act, intent);
  } catch (problem) {
    if (problem instanceof Response) throw problem;
    const told = problemOf(problem);
    if (told.code === 'PHONE_UNVERIFIED') showFactorFirst(await act.api(getSession));
    const answer = {
      ...nothing,
      intent: intent === 'verify' ? 'code' : intent,
      problem: told,
      phone: text(act.form, 'phone') || null,
      merchantId: text(act.form, 'merchantId') || null,
    };
    return data(answer, { status: told.status });
  }
}
