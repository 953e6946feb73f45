import type { Language } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import { makePdf, type PdfBlock } from '#platform/files/pdf';
import type { RouteDoor } from '#platform/routes';
import { wordsIn } from '#platform/words';
import { slipsOf } from './queries/slips.ts';
import type { Slip } from './rules/slip.ts';

const locales = { uk: 'uk-UA', ru: 'ru-UA', kk: 'kk-KZ', en: 'en-GB' } as const;

/** Packing slips of the chosen shipments as one PDF, a page each: read in a transaction, drawn outside it. */
export async function sendSlips(door: RouteDoor, ids: readonly string[]): Promise<unknown> {
  const { slips, language, now } = await door.transaction(async (ctx) => ({ slips: await slipsOf(ctx, ids), language: ctx.language, now: ctx.now }));
  if (slips.length === 0) throw refuse('NOT_FOUND');
  const t = wordsIn(language);
  const [first, ...others] = slips;
  const bytes = await makePdf({
    title: t('orders.slip.title', { number: first!.number }),
    subtitle: subtitleOf(first!, language),
    issuedAt: now,
    footer: first!.merchant,
    blocks: [
      ...bodyOf(first!, language),
      ...others.flatMap((slip): PdfBlock[] => [
        { kind: 'page', title: t('orders.slip.title', { number: slip.number }), subtitle: subtitleOf(slip, language) },
        ...bodyOf(slip, language),
      ]),
    ],
  });
  return door.reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename="packing-slips-${slips.length}.pdf"`)
    .header('cache-control', 'private, no-store')
    .send(bytes);
}

function subtitleOf(slip: Slip, language: Language): string {
  const placed = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'Europe/Kyiv' }).format(slip.placedAt);
  return wordsIn(language)('orders.slip.subtitle', { merchant: slip.merchant, placed });
}

function bodyOf(slip: Slip, language: Language): PdfBlock[] {
  const t = wordsIn(language);
  const sum = (minor: number) =>
    new Intl.NumberFormat(locales[language], { style: 'currency', currency: slip.currency, currencyDisplay: 'narrowSymbol' }).format(minor / 100);
  const weight = new Intl.NumberFormat(locales[language], { style: 'unit', unit: 'kilogram', maximumFractionDigits: 2 }).format(slip.weightGrams / 1000);
  return [
    ...(slip.waybill ? [{ kind: 'barcode' as const, text: slip.waybill }] : []),
    {
      kind: 'facts',
      rows: [
        [t('orders.slip.recipient'), `${slip.buyerName}, ${slip.buyerPhone}`],
        [t('orders.columns.delivery'), `${t(`delivery.carriers.${slip.carrier}`)}: ${slip.destination}`],
        [t('orders.slip.waybill'), slip.waybill ?? t('orders.slip.noWaybill')],
        [t('orders.columns.payment'), slip.collectMinor > 0 ? t('orders.slip.collect', { sum: sum(slip.collectMinor) }) : t('orders.slip.paid')],
        [t('orders.slip.weight'), weight],
      ],
    },
    {
      kind: 'table',
      head: ['', t('orders.columns.sku'), t('orders.columns.title'), t('orders.columns.quantity'), t('orders.columns.sum')],
      widths: [0.5, 2.2, 5.6, 1.5, 1.8],
      align: ['left', 'left', 'left', 'right', 'right'],
      rows: slip.lines.map((line) => [
        '☐',
        line.sku,
        [line.title, line.options].filter(Boolean).join(', '),
        String(line.quantity),
        sum(line.unitPriceMinor * line.quantity),
      ]),
      totals: ['', '', t('orders.slip.total', { delivery: sum(slip.deliveryMinor) }), '', sum(slip.totalMinor)],
    },
    { kind: 'paragraph', text: t('orders.slip.packed') },
  ];
}
