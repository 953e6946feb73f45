import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import * as tasks from '#tasks';
import { type Shipment, shipmentColumns } from '../queries/shipments.ts';

/** The merchants owe the taking from now; what was taken or cancelled before this is nobody's task. */
export async function openTaking(ctx: Ctx, shipmentIds: readonly string[]): Promise<void> {
  const { rows } =
    await sql<Shipment>`select ${shipmentColumns} from orders.shipments s where s.id = any (${shipmentIds}) and s.status = 'new' order by s.id for share`.execute(
      ctx.tx,
    );
  await tasks.openMany(
    ctx,
    rows.map((shipment) => ({
      kind: 'take_order',
      subjectKind: 'shipment',
      subjectId: shipment.id,
      merchantId: shipment.merchantId,
      side: 'merchant',
      dueAt: shipment.takeBy,
      words: { key: 'take_order', values: { number: shipment.number } },
      href: `/cabinet/orders/${shipment.id}`,
    })),
  );
}
