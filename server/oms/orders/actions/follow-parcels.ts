import { sql } from 'kysely';
import * as delivery from '#delivery';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import * as payments from '#payments';
import * as stock from '#stock';
import * as tasks from '#tasks';
import { shipmentDelivered, shipmentReturned, shipmentSent } from '../events.ts';
import { factOf, type Shipment } from '../queries/shipments.ts';
import { actByParcels } from '../rules/by-parcels.ts';
import { endOfDay } from '../rules/clocks.ts';
import { type Act, findMove, isDispatched } from '../rules/shipment-status.ts';
import { enqueueTelling, type Moment } from './enqueue-telling.ts';
import { giveBack } from './give-back.ts';
import { type HeldOrder, holdOrder, moveShipments } from './move.ts';
import { showLive } from './show-live.ts';
import { closeTaking } from './take.ts';
import { tellReady } from './tell.ts';

export type ParcelNews = { shipmentId: string; orderId: string; moneyReceived: boolean };

/** A shipment goes where its parcels go. An old or repeated word of the carrier changes nothing. */
export async function followParcels(ctx: Ctx, news: ParcelNews): Promise<void> {
  const held = await holdOrder(ctx, news.orderId);
  const shipment = held.shipments.find((one) => one.id === news.shipmentId);
  if (!shipment) return;
  const parcels = (await delivery.parcelsOf(ctx, [shipment.id])).get(shipment.id) ?? [];
  const act = actByParcels(parcels.map((parcel) => parcel.status));
  if (act && shipment.status === 'cancelled') await askAboutRunaway(ctx, shipment);
  if (act && findMove(act, shipment.status, 'carrier')) await moveByCarrier(ctx, held, shipment, act);
  await noteReady(
    ctx,
    held,
    shipment,
    parcels.some((parcel) => parcel.readyForPickup),
  );
  if (news.moneyReceived && shipment.paymentMethod === 'cod') await payments.noteCash(ctx, shipment.orderId);
}

async function moveByCarrier(ctx: Ctx, held: HeldOrder, before: Shipment, act: Act): Promise<void> {
  const leaves = !isDispatched(before.status);
  const dueAt = (act === 'send' || act === 'travel') && before.promiseTo ? endOfDay(before.promiseTo) : null;
  const [moved] = await moveShipments(ctx, held, [before.id], {
    act,
    by: 'carrier',
    set: sql`sent_at = coalesce(sent_at, ${ctx.now}), delivered_at = ${act === 'deliver' ? ctx.now : null}, finished_at = ${act === 'return' ? ctx.now : null},
      due_at = ${dueAt}, remind_at = null, escalate_at = null, auto_cancel_at = null`,
  });
  const tell = (moment: Moment) => enqueueTelling(ctx, { moment, orderId: before.orderId, shipmentIds: [before.id] });
  if (leaves) {
    await stock.sell(ctx, before.id);
    await closeTaking(ctx, [before.id], 'sent');
    await announce(ctx, shipmentSent, factOf(moved!));
    if (act === 'send' || act === 'travel') await tell('sent');
  }
  if (act === 'deliver') {
    await announce(ctx, shipmentDelivered, factOf(moved!));
    await tell('delivered');
  }
  if (act === 'return') {
    await comeBack(ctx, moved!);
    await tell('returned');
  }
}

/** Unclaimed goods are whole and may be sold again; what the buyer had paid goes back. */
async function comeBack(ctx: Ctx, shipment: Shipment): Promise<void> {
  await stock.returnUnits(ctx, shipment.id);
  await giveBack(ctx, shipment, 'return');
  await announce(ctx, shipmentReturned, { ...factOf(shipment), paid: shipment.paid });
}

async function noteReady(ctx: Ctx, held: HeldOrder, shipment: Shipment, ready: boolean): Promise<void> {
  if (ready === shipment.readyForPickup) return;
  await sql`update orders.shipments set ready_for_pickup = ${ready}, changed_at = ${ctx.now} where id = ${shipment.id}`.execute(ctx.tx);
  await showLive(ctx, held.order, [shipment]);
  if (ready) await tellReady(ctx, held.order, shipment);
}

/** A cancelled shipment was handed over all the same: somebody must decide what becomes of the goods and the money. */
function askAboutRunaway(ctx: Ctx, shipment: Shipment): Promise<void> {
  return tasks.open(ctx, {
    kind: 'cancelled_but_sent',
    subjectKind: 'shipment',
    subjectId: shipment.id,
    merchantId: shipment.merchantId,
    side: 'operator',
    permission: 'orders.write',
    words: { key: 'cancelled_but_sent', values: { number: shipment.number } },
    href: `/console/orders/${shipment.orderId}`,
  });
}
