import { type DemoProduct, merchants, productsOf } from '../market/index.ts';
import type { Api, Session } from './client.ts';

function toBody(product: DemoProduct, pictureUrl: (file: string) => string) {
  const byColour = product.axes.includes('colour');
  return {
    category: product.category,
    brand: product.brand,
    article: product.article,
    name: product.name,
    description: Object.fromEntries(Object.entries(product.description).map(([language, text]) => [language, `<p>${text}</p>`])),
    attributes: product.attributes,
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      gtin: variant.gtin,
      axes: Object.fromEntries(Object.entries(variant.options).map(([code, value]) => [code, String(value)])),
      weightGrams: variant.weightGrams,
      price: { amount: variant.priceMinor, currency: 'UAH' },
      oldPrice: variant.oldPriceMinor === null ? null : { amount: variant.oldPriceMinor, currency: 'UAH' },
      stock: variant.stock,
    })),
    media: product.pictures.map((picture) => ({ url: pictureUrl(picture.file), ...(byColour ? { axes: { colour: picture.colour } } : {}) })),
    submit: true,
  };
}

/** First the goods of their first sellers, then the competing offers, so that equal goods meet on one page. */
export async function listProducts(api: Api, sessions: ReadonlyMap<string, Session>, pictureUrl: (file: string) => string, copies: boolean): Promise<number> {
  let listed = 0;
  await Promise.all(
    merchants.map(async (merchant) => {
      const own = productsOf(merchant.key).filter((product) => (product.sameAs !== null) === copies);
      for (const product of own) {
        await api('POST', '/merchant/products', toBody(product, pictureUrl), sessions.get(merchant.key)!);
        listed += 1;
      }
    }),
  );
  return listed;
}
