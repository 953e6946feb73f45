import { newId } from '#kernel/ids';
import type { ShipmentClocks } from './clocks.ts';
import { type PlaceInput, type ShipmentDraft, type Totals, searchText, totalsOf } from './placing.ts';

export type Placing = { orderId: string; number: string; now: Date; actor: string; payBy: Date | null };
export type Numbered = ShipmentDraft & Totals & { id: string; number: string; position: number; status: 'awaiting_payment' | 'new' };

export function numbered(input: PlaceInput, number: string): Numbered[] {
  const status = input.paymentMethod === 'card' ? 'awaiting_payment' : 'new';
  return input.shipments.map((shipment, at) => ({
    ...shipment,
    ...totalsOf(shipment),
    id: newId('shp'),
    number: `${number}-${at + 1}`,
    position: at + 1,
    status,
  }));
}

export function holderOf(input: PlaceInput): 'operator' | 'merchant' {
  return input.paymentMethod === 'card' ? 'operator' : 'merchant';
}

export function orderRow(input: PlaceInput, placing: Placing, shipments: readonly Numbered[]) {
  const sum = (key: keyof Totals) => shipments.reduce((total, shipment) => total + shipment[key], 0);
  return {
    id: placing.orderId,
    number: placing.number,
    account_id: input.accountId,
    cart_id: input.cartId ?? null,
    channel: input.channel,
    language: input.language,
    contact_name: input.contact.name,
    contact_phone: input.contact.phone,
    contact_email: input.contact.email,
    comment: input.comment ?? null,
    currency: input.currency,
    goods_minor: sum('goodsMinor'),
    delivery_minor: sum('deliveryMinor'),
    total_minor: sum('totalMinor'),
    payment_method: input.paymentMethod,
    pay_by: placing.payBy,
    status: input.paymentMethod === 'card' ? 'awaiting_payment' : 'open',
    placed_at: placing.now,
    placed_by: placing.actor,
    changed_at: placing.now,
  };
}

/** What confirming writes on a shipment: the clocks begin. */
export function confirmedColumns(clocks: ShipmentClocks, now: Date) {
  const { takeBy, remindAt, autoCancelAt, dispatchBy } = clocks;
  return {
    confirmed_at: now,
    take_by: takeBy,
    remind_at: remindAt,
    escalate_at: takeBy,
    auto_cancel_at: autoCancelAt,
    dispatch_by: dispatchBy,
    due_at: takeBy,
  };
}

export function shipmentRow(input: PlaceInput, placing: Placing, shipment: Numbered) {
  return {
    id: shipment.id,
    merchant_id: shipment.merchantId,
    account_id: input.accountId,
    order_id: placing.orderId,
    order_number: placing.number,
    number: shipment.number,
    position: shipment.position,
    status: shipment.status,
    holder: holderOf(input),
    payment_method: input.paymentMethod,
    paid: false,
    channel: input.channel,
    buyer_name: input.contact.name,
    buyer_phone: input.contact.phone,
    delivery: shipment.destination,
    carrier: shipment.destination.carrier,
    city: shipment.destination.city,
    currency: input.currency,
    goods_minor: shipment.goodsMinor,
    delivery_minor: shipment.deliveryMinor,
    total_minor: shipment.totalMinor,
    fee_minor: shipment.feeMinor,
    weight_grams: shipment.lines.reduce((sum, line) => sum + (line.weightGrams ?? 0) * line.quantity, 0),
    line_count: shipment.lines.length,
    promise_from: shipment.promise?.from ?? null,
    promise_to: shipment.promise?.to ?? null,
    dispatch_days: shipment.dispatchDays,
    placed_at: placing.now,
    ready_for_pickup: false,
    search_text: searchText(placing.number, input.contact, shipment.lines),
    changed_at: placing.now,
  };
}

export function lineRows(input: PlaceInput, orderId: string, shipment: Numbered) {
  return shipment.lines.map((line, at) => ({
    id: newId('lin'),
    merchant_id: shipment.merchantId,
    account_id: input.accountId,
    order_id: orderId,
    shipment_id: shipment.id,
    position: at + 1,
    offer_id: line.offerId,
    product_id: line.productId,
    variant_id: line.variantId,
    sku: line.sku,
    slug: line.slug,
    title: line.title,
    brand: line.brand,
    category_code: line.categoryCode,
    options: line.options,
    media_id: line.mediaId,
    quantity: line.quantity,
    currency: input.currency,
    unit_price_minor: line.unitPriceMinor,
    old_price_minor: line.oldPriceMinor,
    weight_grams: line.weightGrams,
    fee_minor: line.fee.amountMinor,
    fee_vat_minor: line.fee.vatMinor,
    fee_grid_version: line.fee.gridVersion,
    fee_words: line.fee.words,
  }));
}
