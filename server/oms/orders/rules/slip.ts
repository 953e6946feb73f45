import { inLanguage, type Language } from '#kernel/language';

export type SlipLine = { sku: string; title: string; options: string; quantity: number; unitPriceMinor: number };
export type Slip = {
  number: string;
  merchant: string;
  buyerName: string;
  buyerPhone: string;
  carrier: string;
  destination: string;
  /** What the carrier collects; nothing for a paid order. */
  collectMinor: number;
  currency: string;
  goodsMinor: number;
  deliveryMinor: number;
  totalMinor: number;
  weightGrams: number;
  placedAt: Date;
  waybill: string | null;
  lines: SlipLine[];
};

type Named = { value: Partial<Record<Language, string>> };

/** How a variant differs, in one line: `emerald, 42`. */
export function optionsText(options: readonly Named[], language: Language): string {
  return options
    .map((option) => inLanguage(option.value, language))
    .filter(Boolean)
    .join(', ');
}
