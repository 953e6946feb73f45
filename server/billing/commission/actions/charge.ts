import * as ledger from '#ledger';
import * as orders from '#orders';
import type { ShipmentFact } from '#orders/events';
import type { Ctx } from '#platform/ctx';
import { insertCharges } from '../tables/charges.ts';

/**
 * Charges the merchant for a delivered shipment: the amounts frozen on its lines at placing. Once per shipment: the ledger refuses a
 * second entry under the same key. Where the merchant holds the money the fee becomes its debt, else it leaves its payable.
 */
export async function chargeCommission(ctx: Ctx, shipment: ShipmentFact): Promise<void> {
  const lines = await orders.linesOf(ctx, shipment.shipmentId);
  await insertCharges(
    ctx,
    lines.map((line) => ({
      lineId: line.id,
      merchantId: shipment.merchantId,
      orderId: shipment.orderId,
      shipmentId: shipment.shipmentId,
      amountMinor: line.feeMinor,
      vatMinor: line.feeVatMinor,
      currency: shipment.currency,
      gridVersion: line.feeGridVersion,
      words: line.feeWords,
    })),
  );
  const feeMinor = lines.reduce((sum, line) => sum + line.feeMinor, 0);
  const vatMinor = lines.reduce((sum, line) => sum + line.feeVatMinor, 0);
  if (feeMinor === 0) return;
  const { currency, merchantId } = shipment;
  await ledger.post(ctx, {
    key: `commission:${shipment.shipmentId}`,
    kind: 'commission',
    subject: { kind: 'shipment', id: shipment.shipmentId },
    merchantId,
    words: { key: 'commission', values: { number: shipment.shipmentNumber, currency, feeMinor, vatMinor } },
    legs: [
      { account: { owner: merchantId, name: shipment.holder === 'operator' ? 'payable' : 'receivable', currency }, amountMinor: feeMinor },
      { account: { owner: 'operator', name: 'income_commission', currency }, amountMinor: vatMinor - feeMinor },
      { account: { owner: 'operator', name: 'vat', currency }, amountMinor: -vatMinor },
    ],
  });
}
