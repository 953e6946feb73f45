import type { AttributeValue } from '#kernel/attribute-value';
import type { Localised } from '#kernel/language';
import { brandKey, type Directory, filterValues } from './directory.ts';
import type { KeptImage, KeptOffer, Shelf } from './shelf.ts';
import { type ProductTexts, termsVector } from './terms-of-product.ts';

export type SourceProduct = {
  id: string;
  slug: string;
  publishedAt: Date;
  content: {
    categoryCode: string;
    brand: string;
    article: string;
    name: Localised;
    description: Localised;
    attributes: Record<string, AttributeValue>;
    axes: readonly string[];
    variants: readonly { id: string; gtin: string | null; axes: Record<string, string>; weightGrams: number | null }[];
    media: readonly { id: string; axes?: Record<string, string> }[];
  };
};

export type Source = {
  product: SourceProduct;
  /** For sale now, with what may be sold of them. */
  offers: readonly KeptOffer[];
  pictures: ReadonlyMap<string, KeptImage>;
  soldUnits: number;
  directory: Directory;
};

/** Everything of a product that words are searched in. */
export function textsOf({ product, directory }: Pick<Source, 'product' | 'directory'>): ProductTexts {
  const { content } = product;
  const axes = content.variants.flatMap((variant) => Object.entries(variant.axes));
  const values = [...Object.entries(content.attributes), ...axes].flatMap(([code, value]) =>
    filterValues(value).map((one) => directory.option(code, one)?.names ?? { uk: one }),
  );
  const written = Object.values(content.attributes).filter(
    (value): value is Localised =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && ('uk' in value || 'ru' in value || 'kk' in value || 'en' in value),
  );
  return {
    name: content.name,
    brand: content.brand,
    codes: [content.article, ...content.variants.flatMap((variant) => (variant.gtin ? [variant.gtin] : []))],
    categories: directory.path(content.categoryCode).map((category) => category.names),
    values: [...new Set([...values, ...written])],
    description: content.description,
  };
}

/** `code=value` for every filtering attribute of the product and of the variants that are sold. */
function attributeValues({ product, offers, directory }: Source): string[] {
  const sold = new Set(offers.filter((offer) => offer.inStock).map((offer) => offer.variantId));
  const variants = product.content.variants.filter((variant) => sold.size === 0 || sold.has(variant.id));
  const axes = new Set(product.content.axes);
  const pairs = [
    ...Object.entries(product.content.attributes).filter(([code]) => !axes.has(code)),
    ...variants.flatMap((variant) => Object.entries(variant.axes)),
  ];
  return [
    ...new Set(pairs.flatMap(([code, value]) => (directory.attributes.get(code)?.facet ? filterValues(value).map((one) => `${code}=${one}`) : []))),
  ].sort();
}

function discountOf(offer: KeptOffer | undefined): number {
  return offer?.oldPriceMinor ? Math.floor(((offer.oldPriceMinor - offer.priceMinor) * 100) / offer.oldPriceMinor) : 0;
}

/** The offer whose price stands on the tile: the cheapest of those in stock, else the cheapest. */
function shownOffer(offers: readonly KeptOffer[]): KeptOffer | undefined {
  return offers.toSorted((a, b) => Number(b.inStock) - Number(a.inStock) || a.priceMinor - b.priceMinor || (a.id < b.id ? -1 : 1))[0];
}

/** Units sold weigh most, then how well the product is shown and by how many it is sold. */
function popularityOf(soldUnits: number, pictures: number, merchants: number, discounted: boolean): number {
  return Math.min(9_999, soldUnits * 20 + Math.min(pictures, 5) * 3 + Math.min(merchants, 5) * 4 + (discounted ? 5 : 0));
}

/** Turns what the rooms know of a product into what the shop reads. */
export function makeShelf(source: Source): Shelf {
  const { product, offers, pictures, directory } = source;
  const { content } = product;
  const shown = shownOffer(offers);
  const images = content.media.flatMap((one) => (pictures.has(one.id) ? [{ ...pictures.get(one.id)!, axes: one.axes ?? {} }] : []));
  const merchants = [...new Set(offers.filter((offer) => offer.inStock || !shown?.inStock).map((offer) => offer.merchantId))].sort();
  const discountPercent = discountOf(shown);
  const colours = [
    ...new Set([...content.variants.map((variant) => variant.axes.colour ?? ''), ...filterValues(content.attributes.colour)].filter((colour) => colour !== '')),
  ];
  const inStock = shown?.inStock ?? false;
  const publishedAt = product.publishedAt.toISOString();
  const shelf: Shelf = {
    productId: product.id,
    slug: product.slug,
    category: content.categoryCode,
    tile: {
      slug: product.slug,
      name: content.name,
      brand: content.brand,
      category: content.categoryCode,
      priceMinor: shown?.priceMinor ?? null,
      oldPriceMinor: shown?.oldPriceMinor ?? null,
      currency: shown?.currency ?? 'UAH',
      discountPercent,
      image: images[0] ? { ...images[0] } : null,
      merchants: merchants.length,
      merchantId: shown?.merchantId ?? '',
      dispatchDays: shown?.dispatchDays ?? 1,
      weightGrams: content.variants.find((variant) => variant.id === shown?.variantId)?.weightGrams ?? null,
      inStock,
      publishedAt,
      colours,
    },
    page: {
      article: content.article,
      description: content.description,
      attributes: content.attributes,
      axes: [...content.axes],
      variants: content.variants.map((variant) => ({ ...variant })),
      images,
    },
    offers: [...offers],
    mediaIds: content.media.map((one) => one.id),
  };
  if (!shown) return shelf;
  return {
    ...shelf,
    doc: {
      categories: directory.path(content.categoryCode).map((category) => category.code),
      brand: brandKey(content.brand),
      brandName: content.brand,
      merchants,
      priceMinor: shown.priceMinor,
      currency: shown.currency,
      discountPercent,
      inStock,
      popularity: popularityOf(source.soldUnits, images.length, merchants.length, discountPercent > 0),
      publishedAt,
      facets: [`@brand=${brandKey(content.brand)}`, ...merchants.map((id) => `@merchant=${id}`), ...attributeValues(source)],
      terms: termsVector(textsOf(source)),
    },
  };
}
