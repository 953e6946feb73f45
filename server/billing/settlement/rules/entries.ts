import type { EntryDraft, Leg } from '#ledger';
import type { ShipmentFact } from '#orders/events';

const operator = (name: string, currency: string) => ({ owner: 'operator', name, currency });
const own = (shipment: ShipmentFact, name: string) => ({ owner: shipment.merchantId, name, currency: shipment.currency });
const move = (from: Leg['account'], to: Leg['account'], amountMinor: number): Leg[] => [
  { account: from, amountMinor },
  { account: to, amountMinor: -amountMinor },
];

export const totalOf = (shipment: ShipmentFact) => shipment.goodsMinor + shipment.deliveryMinor;

function about(shipment: ShipmentFact, kind: string, amountMinor: number, legs: Leg[]): EntryDraft {
  return {
    key: `${kind}:${shipment.shipmentId}`,
    kind,
    subject: { kind: 'shipment', id: shipment.shipmentId },
    merchantId: shipment.merchantId,
    words: { key: kind, values: { number: shipment.shipmentNumber, currency: shipment.currency, amountMinor } },
    legs,
  };
}

/** The card was captured: the acquirer owes us, we owe the merchant once it delivers. */
export function capturedEntry(shipment: ShipmentFact): EntryDraft {
  const amount = totalOf(shipment);
  return about(shipment, 'captured', amount, move(operator('acquirer_clearing', shipment.currency), own(shipment, 'pending'), amount));
}

/** Delivered, and we hold the money: what was pending may be paid out. The fee is charged beside it, by `commission`. */
export function deliveredEntry(shipment: ShipmentFact): EntryDraft {
  const amount = totalOf(shipment);
  return about(shipment, 'delivered', amount, move(own(shipment, 'pending'), own(shipment, 'payable'), amount));
}

/** Cancelled or came back before it was delivered, paid by card: owed to the buyer. */
export function cancelledEntry(shipment: ShipmentFact): EntryDraft {
  const amount = totalOf(shipment);
  return about(shipment, 'cancelled', amount, move(own(shipment, 'pending'), operator('refunds_due', shipment.currency), amount));
}

export type RefundFact = { refundId: string; orderId: string; merchantId: string | null; currency: string; amountMinor: number };

/** The acquirer gave the money back to the buyer. */
export function refundedEntry(refund: RefundFact): EntryDraft {
  return {
    key: `refunded:${refund.refundId}`,
    kind: 'refunded',
    subject: { kind: 'order', id: refund.orderId },
    merchantId: refund.merchantId ?? undefined,
    words: { key: 'refunded', values: { currency: refund.currency, amountMinor: refund.amountMinor } },
    legs: move(operator('refunds_due', refund.currency), operator('acquirer_clearing', refund.currency), refund.amountMinor),
  };
}

/** A capture after the order had been cancelled by the clock: owed back at once. */
export function lateCaptureEntry(late: { orderId: string; paymentId: string; currency: string; amountMinor: number }): EntryDraft {
  return {
    key: `late:${late.paymentId}`,
    kind: 'late_capture',
    subject: { kind: 'order', id: late.orderId },
    words: { key: 'late_capture', values: { currency: late.currency, amountMinor: late.amountMinor } },
    legs: move(operator('acquirer_clearing', late.currency), operator('refunds_due', late.currency), late.amountMinor),
  };
}

/** Goods came back after delivery: the buyer is owed their price, the merchant gets the same share of the fee back. */
export function goodsReturnedEntry(shipment: ShipmentFact, part: { key: string; goodsMinor: number; feeMinor: number; vatMinor: number }): EntryDraft {
  const { currency } = shipment;
  return {
    key: `goods_returned:${part.key}`,
    kind: 'goods_returned',
    subject: { kind: 'shipment', id: shipment.shipmentId },
    merchantId: shipment.merchantId,
    words: { key: 'goods_returned', values: { number: shipment.shipmentNumber, currency, amountMinor: part.goodsMinor, feeMinor: part.feeMinor } },
    legs: [
      ...move(own(shipment, 'payable'), operator('refunds_due', currency), part.goodsMinor),
      { account: operator('income_commission', currency), amountMinor: part.feeMinor - part.vatMinor },
      { account: operator('vat', currency), amountMinor: part.vatMinor },
      { account: own(shipment, 'payable'), amountMinor: -part.feeMinor },
    ],
  };
}
