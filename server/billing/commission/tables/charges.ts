import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

export type Charge = {
  lineId: string;
  merchantId: string;
  orderId: string;
  shipmentId: string;
  amountMinor: number;
  vatMinor: number;
  currency: string;
  gridVersion: number;
  words: FeeWords;
};

/** Why this fee: the rule's title and rate, kept with the line so that it can be read for ever. */
export type FeeWords = { title: Record<string, string | undefined>; rateBasisPoints: number; fixedMinor: number };

/** Once per line; a second delivery of the same fact adds nothing. */
export async function insertCharges(ctx: Ctx, charges: readonly Charge[]): Promise<void> {
  await sql`insert into commission.charges (line_id, merchant_id, order_id, shipment_id, amount_minor, vat_minor, currency, grid_version, words, charged_at)
    select c."lineId", c."merchantId", c."orderId", c."shipmentId", c."amountMinor", c."vatMinor", c.currency, c."gridVersion", c.words, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(charges)}::jsonb) as c ("lineId" text, "merchantId" text, "orderId" text, "shipmentId" text, "amountMinor" bigint,
      "vatMinor" bigint, currency text, "gridVersion" int, words jsonb) on conflict (line_id) do nothing`.execute(ctx.tx);
}
