import { inLanguage } from '#kernel/language';
import { money } from '#kernel/money';
import { merchantOf } from '#platform/ctx';
import { sendTable } from '#platform/files/send-table';
import type { RouteDoor } from '#platform/routes';
import { wordsIn } from '#platform/words';
import { findShipments, type ShipmentFilter } from './queries/find-shipments.ts';
import { linesOfMany } from './queries/lines.ts';

const mostShipments = 20_000;

/** One row a line, newest shipments first as the list shows them; at most 20,000 shipments. */
export async function sendExport(door: RouteDoor, format: 'csv' | 'xlsx', filter: ShipmentFilter): Promise<unknown> {
  const { rows, language } = await door.transaction(async (ctx) => {
    const { items } = await findShipments(ctx, merchantOf(ctx), filter, { limit: mostShipments });
    const lines = await linesOfMany(
      ctx,
      items.map((shipment) => shipment.id),
    );
    return { rows: items.flatMap((shipment) => lines.get(shipment.id)!.map((line) => ({ shipment, line }))), language: ctx.language };
  });
  const t = wordsIn(language);
  return sendTable(
    door.reply,
    { name: 'orders', format },
    [
      { header: t('orders.columns.number'), value: ({ shipment }) => shipment.number },
      { header: t('orders.columns.placedAt'), value: ({ shipment }) => shipment.placedAt },
      { header: t('orders.columns.status'), value: ({ shipment }) => t(`statuses.shipment.${shipment.status}`) },
      { header: t('orders.columns.sku'), value: ({ line }) => line.sku },
      { header: t('orders.columns.title'), value: ({ line }) => inLanguage(line.title, language) },
      { header: t('orders.columns.quantity'), value: ({ line }) => line.quantity },
      { header: t('orders.columns.price'), value: ({ shipment, line }) => money(line.unitPriceMinor, shipment.currency) },
      { header: t('orders.columns.sum'), value: ({ shipment, line }) => money(line.unitPriceMinor * line.quantity, shipment.currency) },
      { header: t('orders.columns.commission'), value: ({ shipment, line }) => money(line.feeMinor, shipment.currency) },
      { header: t('orders.columns.currency'), value: ({ shipment }) => shipment.currency },
      { header: t('orders.columns.buyer'), value: ({ shipment }) => shipment.buyerName },
      { header: t('orders.columns.phone'), value: ({ shipment }) => shipment.buyerPhone },
      { header: t('orders.columns.city'), value: ({ shipment }) => shipment.city },
      { header: t('orders.columns.delivery'), value: ({ shipment }) => shipment.delivery.branch ?? shipment.delivery.address },
      { header: t('orders.columns.payment'), value: ({ shipment }) => t(`orders.payments.${shipment.paymentMethod}`) },
    ],
    rows,
  );
}
