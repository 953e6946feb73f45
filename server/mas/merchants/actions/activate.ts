import { sql } from 'kysely';
import * as history from '#history';
import * as identity from '#identity';
import * as notices from '#notices';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { merchantActivated } from '../events.ts';
import { moveMerchant } from '../rules/merchant-status.ts';
import { lockMerchant } from '../tables/merchants.ts';

/** The agreement is in force: the merchant may sell. Anybody but a confirmed merchant stays as it is (a new version of the agreement changes nothing). */
export async function activateMerchant(ctx: Ctx, merchantId: string): Promise<void> {
  const merchant = await lockMerchant(ctx, merchantId);
  if (merchant.status !== 'confirmed') return;
  const status = moveMerchant('activate', merchant.status);
  await sql`update merchants.merchants set status = ${status}, activated_at = coalesce(activated_at, ${ctx.now}), version = version + 1, changed_at = ${ctx.now}
    where merchant_id = ${merchantId}`.execute(ctx.tx);
  await identity.openGate(ctx, merchantId, 'agreement');
  await history.record(ctx, {
    subjectKind: 'merchant',
    subjectId: merchantId,
    merchantId,
    action: 'merchants.activated',
    before: { status: merchant.status },
    after: { status },
  });
  const words = { key: 'merchants.activated', values: { name: merchant.name } };
  await notices.tell(ctx, { to: { merchantId }, kind: 'system', subject: { kind: 'merchant', id: merchantId, href: '/cabinet' }, words });
  await notices.tell(ctx, {
    to: { operatorPermission: 'merchants.write' },
    kind: 'system',
    subject: { kind: 'merchant', id: merchantId, href: `/console/merchants/${merchantId}` },
    words: { ...words, key: 'merchants.activatedOperator' },
  });
  await announce(ctx, merchantActivated, { merchantId });
}
