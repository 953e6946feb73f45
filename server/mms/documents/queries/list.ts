import { sql } from 'kysely';
import * as identity from '#identity';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { type Agreement, agreementColumns, agreementTables, presentAgreement } from '../tables/agreements.ts';

/** Agreements with all merchants for the operator, newest first. */
export async function listMerchantAgreements(ctx: Ctx, filter: { status?: string; merchantId?: string; cursor?: string; limit: number }) {
  const after = decodeCursor(filter.cursor, 2);
  const { rows } = await sql<Agreement>`
    select ${agreementColumns} from ${agreementTables}
    where (${filter.status ?? null}::text is null or a.status = ${filter.status ?? null}) and (${filter.merchantId ?? null}::text is null or a.merchant_id = ${filter.merchantId ?? null})
      and (${after === null} or (a.sent_at, a.id) < (${String(after?.[0] ?? 'epoch')}::timestamptz, ${String(after?.[1] ?? '')}))
    order by a.sent_at desc, a.id desc limit ${filter.limit + 1}`.execute(ctx.tx);
  const { rows: counted } = await sql<{
    status: string;
    count: number;
  }>`select status, count(*)::int as count from documents.agreements group by status`.execute(ctx.tx);
  const page = pageOf(rows, filter.limit, (row) => [row.sentAt.toISOString(), row.id]);
  const merchants = await identity.organisationNames(
    ctx,
    page.items.map((row) => row.merchantId),
  );
  const people = await identity.names(
    ctx,
    page.items.map((row) => row.acceptedBy).filter((id) => id !== null),
  );
  return {
    items: page.items.map((row) => ({
      ...presentAgreement(row, ctx.language),
      acceptedBy: row.acceptedBy ? (people.get(row.acceptedBy) ?? row.acceptedBy) : null,
      merchant: { id: row.merchantId, name: merchants.get(row.merchantId) ?? row.counterparty.name },
      textHash: row.textHash,
      acceptedIp: row.acceptedIp,
    })),
    nextCursor: page.nextCursor,
    counts: Object.fromEntries(counted.map((row) => [row.status, row.count])),
  };
}
