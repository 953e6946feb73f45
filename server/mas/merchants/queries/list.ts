import { sql } from 'kysely';
import * as identity from '#identity';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { type Merchant, merchantColumns } from '../tables/merchants.ts';

export type MerchantFilter = { status?: string; q?: string; specialistId?: string; cursor?: string; limit: number };

function condition({ q, specialistId }: MerchantFilter) {
  const pattern = `%${(q ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;
  const number = /^\D*0*(\d{1,9})$/.exec(q ?? '')?.[1];
  return sql`(${!q} or name ilike ${pattern} or legal_name ilike ${pattern} or email ilike ${pattern} or tax_number like ${pattern} or number = ${number ? Number(number) : 0})
    and (${specialistId ?? null}::text is null or specialist_id = ${specialistId ?? null})`;
}

/** Merchants for the operator: newest first, with how many there are in each status. */
export async function listMerchants(ctx: Ctx, filter: MerchantFilter) {
  const after = decodeCursor(filter.cursor, 2);
  const { rows } = await sql<Merchant>`
    select ${merchantColumns} from merchants.merchants
    where ${condition(filter)} and (${filter.status ?? null}::text is null or status = ${filter.status ?? null})
      and (${after === null} or (registered_at, merchant_id) < (${String(after?.[0] ?? 'epoch')}::timestamptz, ${String(after?.[1] ?? '')}))
    order by registered_at desc, merchant_id desc limit ${filter.limit + 1}`.execute(ctx.tx);
  const { rows: counted } = await sql<{
    status: string;
    count: number;
  }>`select status, count(*)::int as count from merchants.merchants where ${condition(filter)} group by status`.execute(ctx.tx);
  const page = pageOf(rows, filter.limit, (row) => [row.registeredAt.toISOString(), row.id]);
  const names = await identity.names(
    ctx,
    page.items.map((row) => row.specialistId).filter((id) => id !== null),
  );
  return {
    items: page.items.map((row) => ({
      ...row,
      specialist: row.specialistId ? { id: row.specialistId, name: names.get(row.specialistId) ?? row.specialistId } : null,
      registeredAt: row.registeredAt.toISOString(),
      decideBy: row.decideBy.toISOString(),
      activatedAt: row.activatedAt?.toISOString() ?? null,
    })),
    nextCursor: page.nextCursor,
    total: counted.filter((row) => !filter.status || row.status === filter.status).reduce((sum, row) => sum + row.count, 0),
    counts: Object.fromEntries(counted.map((row) => [row.status, row.count])),
  };
}

/** New applications: what the sidebar counts. */
export async function waitingApplications(ctx: Ctx): Promise<number> {
  return (await sql<{ count: number }>`select count(*)::int as count from merchants.merchants where status = 'new'`.execute(ctx.tx)).rows[0]!.count;
}
