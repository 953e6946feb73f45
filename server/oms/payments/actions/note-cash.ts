import { sql } from 'kysely';
import { type Ctx, asSystem } from '#platform/ctx';

/** The carrier handed the cash of an order over to the merchant: shown with the payment, moves no money of ours. Twice = once. */
export async function noteCash(ctx: Ctx, orderId: string): Promise<void> {
  await asSystem(ctx, (system) =>
    sql`update payments.payments set cash_received_at = ${ctx.now} where order_id = ${orderId} and method = 'cod' and cash_received_at is null`.execute(
      system.tx,
    ),
  );
}
