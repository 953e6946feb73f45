import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import * as merchants from '#merchants';
import { rolledBack } from '#testing/database';
import type { Ctx } from '#platform/ctx';
import { byIds } from './index.ts';
import { reactions } from './reactions.ts';

async function hear(ctx: Ctx, merchantId: string): Promise<void> {
  for (const reaction of reactions)
    await reaction.run(ctx, [{ id: 'fct_1', name: reaction.event.name, payload: { merchantId, scope: 'all' }, occurredAt: ctx.now }]);
}

async function move(ctx: Ctx, merchantId: string, status: string, scope: string | null): Promise<void> {
  await sql`update merchants.merchants set status = ${status}, block_scope = ${scope}, status_before_block = case when ${scope}::text is null then null else 'active' end
    where merchant_id = ${merchantId}`.execute(ctx.tx);
}

test('offers are for sale exactly while their merchant may sell, however often the news comes', () =>
  rolledBack(async (ctx) => {
    const { id: merchantId } = await merchants.registerMerchant(ctx, {
      name: 'Крок',
      kind: 'company',
      taxNumber: '14360570',
      country: 'UA',
      email: 'krok@shop.example',
      phone: '+380671234567',
    });
    await sql`insert into offers.offers (id, merchant_id, sku, product_id, variant_id, shop_product_id, shop_variant_id, price_minor, currency, changed_at)
      values ('off_1', ${merchantId}, 'A', 'prd_1', 'var_1', 'prd_1', 'var_1', 100, 'UAH', ${ctx.now})`.execute(ctx.tx);
    const forSale = async () => (await byIds(ctx, ['off_1'])).get('off_1')!.forSale;
    for (const [status, scope, expected] of [
      ['active', null, true],
      ['blocked', 'all', false],
      ['blocked', 'orders', false],
      ['blocked', 'cabinet', true],
      ['paused', null, false],
      ['active', null, true],
    ] as const) {
      await move(ctx, merchantId, status, scope);
      await hear(ctx, merchantId);
      await hear(ctx, merchantId);
      assert.equal(await forSale(), expected, `${status} ${scope}`);
    }
  }));
