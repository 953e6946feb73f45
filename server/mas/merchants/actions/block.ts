import { sql } from 'kysely';
import * as documents from '#documents';
import * as history from '#history';
import * as identity from '#identity';
import * as notices from '#notices';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { merchantBlocked, merchantUnblocked } from '../events.ts';
import type { BlockScope } from '../rules/block-scope.ts';
import { moveMerchant } from '../rules/merchant-status.ts';
import { lockMerchant } from '../tables/merchants.ts';
import { readReason } from '../queries/reason.ts';

export type Block = { reason: string; comment?: string; scope: BlockScope; until?: Date | null };

/** Blocks a merchant: in force from its next request; its offers leave the shop with the event. Open orders go on. */
export async function blockMerchant(ctx: Ctx, merchantId: string, given: Block): Promise<void> {
  const merchant = await lockMerchant(ctx, merchantId);
  const status = moveMerchant('block', merchant.status);
  await sql`
    update merchants.merchants set status = ${status}, status_before_block = ${merchant.status}, block_scope = ${given.scope}, block_reason = ${given.reason},
      block_comment = ${given.comment ?? ''}, blocked_at = ${ctx.now}, block_until = ${given.until ?? null}, version = version + 1, changed_at = ${ctx.now}
    where merchant_id = ${merchantId}`.execute(ctx.tx);
  if (given.scope === 'cabinet' || given.scope === 'all') await identity.closeGate(ctx, merchantId);
  await history.record(ctx, {
    subjectKind: 'merchant',
    subjectId: merchantId,
    merchantId,
    action: 'merchants.blocked',
    before: { status: merchant.status },
    after: { status, scope: given.scope, until: given.until?.toISOString() ?? null, comment: given.comment ?? '' },
    reason: given.reason,
  });
  const values = { name: merchant.name, reason: await readReason(ctx, 'block', given.reason), comment: given.comment ?? '', context: given.scope };
  await notices.tell(ctx, {
    to: { merchantId },
    kind: 'system',
    subject: { kind: 'merchant', id: merchantId, href: '/cabinet' },
    words: { key: 'merchants.blocked', values },
  });
  await announce(ctx, merchantBlocked, { merchantId, scope: given.scope });
}

/** Lifts a block: the merchant is again where it was. */
export async function unblockMerchant(ctx: Ctx, merchantId: string, comment = ''): Promise<void> {
  const merchant = await lockMerchant(ctx, merchantId);
  const status = moveMerchant('unblock', merchant.status, merchant.statusBeforeBlock);
  await sql`
    update merchants.merchants set status = ${status}, status_before_block = null, block_scope = null, block_reason = null, block_comment = null, blocked_at = null,
      block_until = null, version = version + 1, changed_at = ${ctx.now}
    where merchant_id = ${merchantId}`.execute(ctx.tx);
  const inForce = merchant.own || (await documents.agreementInForce(ctx, merchantId));
  await identity.openGate(ctx, merchantId, inForce ? 'agreement' : 'confirmed');
  await history.record(ctx, {
    subjectKind: 'merchant',
    subjectId: merchantId,
    merchantId,
    action: 'merchants.unblocked',
    before: { status: 'blocked' },
    after: { status },
    reason: comment || null,
  });
  await notices.tell(ctx, {
    to: { merchantId },
    kind: 'system',
    subject: { kind: 'merchant', id: merchantId, href: '/cabinet' },
    words: { key: 'merchants.unblocked', values: { name: merchant.name } },
  });
  await announce(ctx, merchantUnblocked, { merchantId });
}

/** Lifts the blocks whose time has come. */
export async function liftDueBlocks(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{
    id: string;
  }>`select merchant_id as id from merchants.merchants where block_until <= ${ctx.now} order by merchant_id limit 100`.execute(ctx.tx);
  for (const row of rows) await unblockMerchant(ctx, row.id);
}
