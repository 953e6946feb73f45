import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import * as settings from '#settings';

/** The operator's own shop is the same company: its legal name and tax number are what the operator says of itself. */
export async function followOperator(ctx: Ctx): Promise<void> {
  const { legalName, taxNumber } = await settings.get(ctx, 'operatorDetails');
  await sql`update merchants.merchants set legal_name = ${legalName}, tax_number = ${taxNumber}, changed_at = ${ctx.now}, version = version + 1
    where own and (legal_name, tax_number) is distinct from (${legalName}, ${taxNumber})`.execute(ctx.tx);
}
