import { sql } from 'kysely';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { merchantPaused, merchantResumed } from '../events.ts';
import { moveMerchant } from '../rules/merchant-status.ts';
import { lockMerchant } from '../tables/merchants.ts';

/** The merchant takes itself off the shop, or comes back. */
export async function pauseOrResume(ctx: Ctx, merchantId: string, move: 'pause' | 'resume'): Promise<void> {
  const merchant = await lockMerchant(ctx, merchantId);
  const status = moveMerchant(move, merchant.status);
  await sql`update merchants.merchants set status = ${status}, version = version + 1, changed_at = ${ctx.now} where merchant_id = ${merchantId}`.execute(
    ctx.tx,
  );
  await history.record(ctx, {
    subjectKind: 'merchant',
    subjectId: merchantId,
    merchantId,
    action: `merchants.${move}d`,
    before: { status: merchant.status },
    after: { status },
  });
  await announce(ctx, move === 'pause' ? merchantPaused : merchantResumed, { merchantId });
}
