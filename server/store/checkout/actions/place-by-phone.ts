import { normalisePhone } from '#kernel/phone';
import { refuse } from '#kernel/refusal';
import * as buyers from '#buyers';
import { asSystem, type Ctx } from '#platform/ctx';
import { mergeLines } from '../rules/cart-lines.ts';
import type { Wanted } from '../rules/price-cart.ts';
import { type ChoiceInput, readChoices } from './choose-delivery.ts';
import { type Placed, placeLines } from './place-lines.ts';

export type PhoneOrder = {
  buyer: { name: string; phone: string; email?: string };
  lines: readonly Wanted[];
  delivery: readonly ChoiceInput[];
  payment: { method: 'card' | 'cod' };
  comment?: string;
  expectedTotal?: { amount: number; currency: string };
};

/** An order that a buyer dictates to the operator: the same pricing, split and stock as in the shop. By card the buyer gets a link to pay. */
export function placeByPhone(ctx: Ctx, order: PhoneOrder): Promise<Placed> {
  const phone = normalisePhone(order.buyer.phone);
  if (!phone) throw refuse('INVALID_INPUT', {}, [{ path: 'buyer.phone', code: 'PHONE_INVALID' }]);
  const contact = { name: order.buyer.name.trim(), phone, email: order.buyer.email ?? null };
  return asSystem(ctx, async (system) => {
    const accountId = await buyers.ensure(system, { ...contact, language: ctx.language });
    const language = (await buyers.profile(system, accountId))?.language ?? ctx.language;
    return placeLines(system, {
      lines: mergeLines(order.lines.map((line) => ({ ...line, priceSeenMinor: 0 }))),
      choices: await readChoices(system, order.delivery),
      accountId,
      contact,
      language,
      channel: 'phone',
      comment: order.comment ?? null,
      paymentMethod: order.payment.method,
      expectedTotal: order.expectedTotal,
    });
  });
}
