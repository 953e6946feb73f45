import { money } from '#kernel/money';
import * as ledger from '#ledger';
import type { Ctx } from '#platform/ctx';

/** The balance of decisions §8: held = pending + deposit_hold, payable = payable − receivable, available = what may be paid out today. */
export async function merchantBalance(ctx: Ctx, merchantId: string, currency = 'UAH') {
  const rows = await ledger.balances(ctx, merchantId);
  const of = (name: string) => rows.find((row) => row.name === name && row.currency === currency)?.amountMinor ?? 0;
  const payable = of('payable') - of('receivable');
  const shown = (amount: number) => money(amount, currency);
  return {
    currency,
    available: shown(Math.max(payable, 0)),
    held: shown(of('pending') + of('deposit_hold')),
    deposit: shown(of('deposit')),
    payable: shown(payable),
    parts: {
      pending: shown(of('pending')),
      earned: shown(of('payable')),
      receivable: shown(of('receivable')),
      payoutInTransit: shown(of('payout_in_transit')),
    },
  };
}
