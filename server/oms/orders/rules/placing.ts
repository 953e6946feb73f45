import type { Language, Localised } from '#kernel/language';

/** Where a shipment goes, as the buyer chose it, with the names of that moment. */
export type Destination = {
  method: string;
  carrier: string;
  cityRef: string | null;
  city: string | null;
  branchRef: string | null;
  branch: string | null;
  address: string | null;
  /** The address in parts, where a courier comes. */
  street: { street: string; house: string; flat?: string } | null;
};

/** What was bought, frozen as it was at that moment. */
export type BoughtThing = {
  offerId: string;
  productId: string;
  variantId: string;
  sku: string;
  slug: string | null;
  title: Localised;
  brand: string;
  categoryCode: string | null;
  /** Codes of the options by which this variant differs, with their names at that moment. */
  options: { code: string; value: Localised }[];
  mediaId: string | null;
  quantity: number;
  unitPriceMinor: number;
  oldPriceMinor: number | null;
  weightGrams: number | null;
};

export type LineDraft = BoughtThing & {
  fee: { amountMinor: number; vatMinor: number; gridVersion: number; words: unknown };
};

export type ShipmentDraft = {
  merchantId: string;
  destination: Destination;
  deliveryMinor: number;
  promise: { from: string; to: string } | null;
  dispatchDays: number;
  lines: LineDraft[];
};

export type PlaceInput = {
  accountId: string | null;
  contact: { name: string; phone: string; email: string | null };
  language: Language;
  channel: 'shop' | 'phone' | 'api';
  /** At most one order per cart. */
  cartId?: string;
  comment?: string | null;
  currency: string;
  paymentMethod: 'card' | 'cod';
  shipments: ShipmentDraft[];
};

export type Totals = { goodsMinor: number; deliveryMinor: number; totalMinor: number; feeMinor: number };

export function totalsOf(shipment: Pick<ShipmentDraft, 'lines' | 'deliveryMinor'>): Totals {
  const goodsMinor = shipment.lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0);
  const feeMinor = shipment.lines.reduce((sum, line) => sum + line.fee.amountMinor, 0);
  return { goodsMinor, deliveryMinor: shipment.deliveryMinor, totalMinor: goodsMinor + shipment.deliveryMinor, feeMinor };
}

/** What a merchant finds a shipment by: number, buyer, phone, SKU, name of the goods. */
export function searchText(number: string, contact: { name: string; phone: string }, lines: readonly LineDraft[]): string {
  const goods = lines.flatMap((line) => [line.sku, line.brand, ...Object.values(line.title)]);
  return [...new Set([number, contact.name, contact.phone, ...goods])].join(' ').toLowerCase().slice(0, 4000);
}
