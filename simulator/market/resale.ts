import { chanceOf } from './random.ts';
import type { DemoProduct, DemoVariant, MerchantKey } from './types.ts';
import { shelfPriceMinor } from './variants.ts';

/** Who sells goods of whom beside them: every n-th product, from the given one. */
const rules: { seller: MerchantKey; code: string; of: MerchantKey; every: number; from: number }[] = [
  { seller: 'agora', code: 'AX', of: 'shoes', every: 8, from: 2 },
  { seller: 'agora', code: 'AX', of: 'clothes', every: 9, from: 4 },
  { seller: 'agora', code: 'AX', of: 'beauty', every: 9, from: 1 },
  { seller: 'agora', code: 'AX', of: 'home', every: 11, from: 5 },
  { seller: 'agora', code: 'AX', of: 'tools', every: 12, from: 3 },
  { seller: 'clothes', code: 'DX', of: 'agora', every: 10, from: 3 },
  { seller: 'shoes', code: 'KX', of: 'agora', every: 16, from: 7 },
];

function offered(original: DemoProduct, seller: MerchantKey, article: string): DemoProduct {
  const chance = chanceOf(article);
  const factor = 0.93 + chance.next() * 0.13;
  const variants = original.variants.map((variant): DemoVariant => ({
    ...variant, sku: variant.sku.replace(original.article, article), priceMinor: shelfPriceMinor((variant.priceMinor / 100) * factor),
    oldPriceMinor: null, stock: chance.happens(0.15) ? 0 : chance.between(1, 15),
  }));
  return { ...original, merchant: seller, article, variants, sameAs: { merchant: original.merchant, article: original.article } };
}

/** The competing offers: the same goods under another merchant's article, price and stock. */
export function resold(products: DemoProduct[]): DemoProduct[] {
  return rules.flatMap(({ seller, code, of, every, from }) =>
    products
      .filter((product) => product.merchant === of)
      .filter((_, at) => at % every === from)
      .map((original) => offered(original, seller, `${code}-${original.article.replace('-', '')}`)),
  );
}
