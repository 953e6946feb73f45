import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feeBack, feeOf } from '../commission/rules/fee.ts';
import * as ledger from '#ledger';
import type { Ctx } from '#platform/ctx';
import { rolledBack } from '#testing/database';
import { bookCancelled, bookCaptured, bookDelivered, bookRefunded } from './actions/book.ts';
import { merchantBalance } from './queries/merchant-balance.ts';
import { goodsReturnedEntry } from './rules/entries.ts';

const vat = { rate: 2000, included: true };
const shipment = (merchantId: string, goodsMinor: number) => ({
  shipmentId: `shp_${merchantId}`,
  shipmentNumber: '100001-1',
  orderId: 'ord_1',
  merchantId,
  holder: 'operator' as const,
  currency: 'UAH',
  goodsMinor,
  deliveryMinor: 7_000,
});
const rule = (rateBasisPoints: number) => ({
  position: 1,
  title: {},
  categoryCode: null,
  productType: null,
  brand: null,
  merchantId: null,
  priceFromMinor: null,
  priceToMinor: null,
  rateBasisPoints,
  fixedMinor: 0,
  floorMinor: null,
  capMinor: null,
});

async function chargeFee(ctx: Ctx, of: ReturnType<typeof shipment>, fee: { amountMinor: number; vatMinor: number }): Promise<void> {
  await ledger.post(ctx, {
    key: `commission:${of.shipmentId}`,
    kind: 'commission',
    subject: { kind: 'shipment', id: of.shipmentId },
    merchantId: of.merchantId,
    words: { key: 'commission', values: {} },
    legs: [
      { account: { owner: of.merchantId, name: 'payable', currency: 'UAH' }, amountMinor: fee.amountMinor },
      { account: { owner: 'operator', name: 'income_commission', currency: 'UAH' }, amountMinor: fee.vatMinor - fee.amountMinor },
      { account: { owner: 'operator', name: 'vat', currency: 'UAH' }, amountMinor: -fee.vatMinor },
    ],
  });
}

test('the worked example holds to the last kopeck', () =>
  rolledBack(async (ctx) => {
    const a = shipment('mrc_a', 279_900);
    const b = shipment('mrc_b', 50_000);
    await bookCaptured(ctx, [a, b]);
    assert.equal(await ledger.balance(ctx, 'operator', 'acquirer_clearing', 'UAH'), 343_900 - 0);
    assert.equal((await merchantBalance(ctx, 'mrc_b')).held.amount, 57_000);

    await bookCancelled(ctx, { ...b, paid: true });
    await bookRefunded(ctx, { refundId: 'rfd_b', orderId: 'ord_1', merchantId: 'mrc_b', currency: 'UAH', amountMinor: 57_000 });
    assert.equal((await merchantBalance(ctx, 'mrc_b')).held.amount, 0);
    assert.equal(await ledger.balance(ctx, 'operator', 'refunds_due', 'UAH'), 0);

    const fee = feeOf(rule(1450), { unitPriceMinor: 279_900, quantity: 1 }, vat);
    assert.deepEqual(fee, { amountMinor: 40_586, vatMinor: 6_764 });
    await bookDelivered(ctx, a);
    await chargeFee(ctx, a, fee);
    assert.equal((await merchantBalance(ctx, 'mrc_a')).payable.amount, 246_314);

    const back = feeBack(fee, 279_900, { beforeMinor: 0, nowMinor: 139_950 });
    await ledger.post(ctx, goodsReturnedEntry(a, { key: 'ret_1', goodsMinor: 139_950, feeMinor: back.amountMinor, vatMinor: back.vatMinor }));
    assert.equal((await merchantBalance(ctx, 'mrc_a')).payable.amount, 126_657);
    assert.equal(await ledger.balance(ctx, 'operator', 'income_commission', 'UAH'), 33_822 - 16_911);
    assert.equal(await ledger.balance(ctx, 'operator', 'vat', 'UAH'), 6_764 - 3_382);
  }));
