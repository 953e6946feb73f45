import { attributes } from '../../server/pim/catalog/seed/index.ts';
import { type DemoProduct, type MerchantKey, merchants, optionWords, productsOf, type Texts } from '../market/index.ts';
import type { Api, Session } from './client.ts';

/** The market's own words for values that the catalogue's directories know by another code. */
const knownAs: Record<string, Record<string, string>> = {
  style: { minimal: 'minimalism', outdoor: 'sport', retro: 'vintage' },
  material: { canvas: 'textile', nylon: 'polyamide', acetate: 'plastic', fibreglass: 'plastic' },
  technology: { 'memory-insole': 'memory-foam', 'waterproof-membrane': 'membrane' },
};
const inDirectory = new Map(attributes.map((attribute) => [attribute.code, new Set(attribute.options.map((option) => option.code))]));
const spoken = new Set(attributes.filter((attribute) => attribute.kind === 'localised').map((attribute) => attribute.code));
const several = new Set(attributes.filter((attribute) => attribute.kind === 'options').map((attribute) => attribute.code));

/** A text that the catalogue keeps by language is told in all of them, another one as it is written at home. */
function wordsOf(code: string, value: string): Texts | string | undefined {
  const words = optionWords[code]?.[value];
  return spoken.has(code) ? words : words?.uk;
}

/** A value as the directories spell it; texts in words of all languages; what no directory knows is left out. */
function attributeValue(code: string, value: string | number): string | number | string[] | Texts | undefined {
  if (typeof value === 'number') return value;
  const options = inDirectory.get(code);
  if (!options || options.size === 0) return wordsOf(code, value) ?? value;
  const spelled = knownAs[code]?.[value] ?? value.toLowerCase();
  if (!options.has(spelled)) return undefined;
  return several.has(code) ? [spelled] : spelled;
}

function attributesOf(product: DemoProduct): Record<string, string | number | string[] | Texts> {
  return Object.fromEntries(
    Object.entries(product.attributes).flatMap(([code, value]) => {
      const spelled = attributeValue(code, value);
      return spelled === undefined ? [] : [[code, spelled]];
    }),
  );
}

function toBody(product: DemoProduct, pictureUrl: (file: string) => string) {
  const byColour = product.axes.includes('colour');
  return {
    category: product.category,
    brand: product.brand,
    article: product.article,
    name: product.name,
    description: Object.fromEntries(Object.entries(product.description).map(([language, text]) => [language, `<p>${text}</p>`])),
    attributes: attributesOf(product),
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      gtin: variant.gtin,
      axes: Object.fromEntries(Object.entries(variant.options).map(([code, value]) => [code, String(attributeValue(code, value) ?? value)])),
      weightGrams: variant.weightGrams,
      price: { amount: variant.priceMinor, currency: 'UAH' },
      oldPrice: variant.oldPriceMinor === null ? null : { amount: variant.oldPriceMinor, currency: 'UAH' },
      stock: variant.stock,
    })),
    media: product.pictures.map((picture) => ({ url: pictureUrl(picture.file), ...(byColour ? { axes: { colour: picture.colour } } : {}) })),
    submit: true,
  };
}

type Listed = { merchant: MerchantKey; product: DemoProduct; place: number };

/** The merchants' goods one after the other in turn, so that the newest shelf of the shop is a mixed one. */
function inTurn(copies: boolean): Listed[] {
  const listed = merchants.flatMap((merchant) => {
    const own = productsOf(merchant.key).filter((product) => (product.sameAs !== null) === copies);
    return own.map((product, at) => ({ merchant: merchant.key, product, place: (((at * 37) % own.length) + 0.5) / own.length }));
  });
  return listed.sort((a, b) => a.place - b.place);
}

/** First the goods of their first sellers, then the competing offers, so that equal goods meet on one page. */
export async function listProducts(api: Api, sessions: ReadonlyMap<string, Session>, pictureUrl: (file: string) => string, copies: boolean): Promise<void> {
  const queue = inTurn(copies);
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      await api('POST', '/merchant/products', toBody(next.product, pictureUrl), sessions.get(next.merchant)!);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}
