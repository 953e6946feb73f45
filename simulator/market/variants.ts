import type { Family, Model } from './families/family.ts';
import { gtin13 } from './numbers.ts';
import type { Chance } from './random.ts';
import type { DemoVariant } from './types.ts';
import type { Colour } from './words/colours.ts';

/** Prices that shops write: 2 799, 1 349. */
export const shelfPriceMinor = (uah: number): number => (Math.max(1, Math.round((uah + 1) / 10)) * 10 - 1) * 100;

type Options = DemoVariant['options'];

/** A run of neighbouring sizes: small makers rarely have all of them. */
function sizesOnSale(family: Family, model: Model, chance: Chance): string[] {
  const all = family.sizes ?? [];
  if (all.length === 0) return [];
  const most = model.together ? Math.floor(10 / model.colours.length) : all.length;
  const count = Math.min(most, chance.between(all.length - 2, all.length));
  const from = chance.between(0, all.length - count);
  return all.slice(from, from + count);
}

function optionsOf(model: Model, colour: Colour, sizes: string[]): Options[] {
  const base: Options = model.together ? { colour } : {};
  if (sizes.length > 0) return sizes.map((size) => ({ ...base, size }));
  if (model.volumesMl) return model.volumesMl.map((volume) => ({ ...base, 'volume-ml': volume }));
  return [base];
}

export const axesOf = (family: Family, model: Model): string[] => [
  ...(model.together ? ['colour'] : []), ...(family.sizes ? ['size'] : []), ...(model.volumesMl ? ['volume-ml'] : []),
];

function priceUah(model: Model, options: Options): number {
  const volume = Number(options['volume-ml'] ?? 0);
  const smallest = model.volumesMl?.[0] ?? 0;
  return volume > smallest ? model.priceUah * 1.45 : model.priceUah;
}

const stockOf = (chance: Chance): number => (chance.happens(0.1) ? 0 : 1 + Math.floor(chance.next() ** 2 * 40));

interface Lot {
  family: Family;
  model: Model;
  colours: Colour[];
  article: string;
  /** Seven digits free for the goods begin here. */
  gtinSerial: number;
}

export function variantsOf(lot: Lot, chance: Chance): DemoVariant[] {
  const { family, model } = lot;
  const sizes = sizesOnSale(family, model, chance);
  const weight = chance.between(...family.weightGrams);
  const markdown = chance.happens(0.2) ? 1.15 + chance.next() * 0.25 : 0;
  const prefix = (model.country ?? family.country) === 'KZ' ? '48799' : '48299';
  const rows = lot.colours.flatMap((colour) => optionsOf(model, colour, sizes).map((options) => ({ colour, options })));
  return rows.map(({ colour, options }, at) => {
    const uah = priceUah(model, options);
    return {
      sku: [lot.article, ...Object.values(options)].join('-').toUpperCase(), gtin: gtin13(prefix, lot.gtinSerial + at), options, colour,
      priceMinor: shelfPriceMinor(uah), oldPriceMinor: markdown ? shelfPriceMinor(uah * markdown) : null,
      stock: stockOf(chance), weightGrams: weight + Number(options['volume-ml'] ?? 0),
    };
  });
}
