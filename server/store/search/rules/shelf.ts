import type { Localised } from '#kernel/language';
import type { AttributeValue } from '#kernel/attribute-value';
import type { WorkingCalendar } from '#kernel/calendar';

export type KeptImage = { sha: string; width: number; height: number; colour: string | null; alt: Localised };

/** What a tile is drawn from: kept ready, in all languages. */
export type KeptTile = {
  slug: string;
  name: Localised;
  brand: string;
  category: string;
  priceMinor: number | null;
  oldPriceMinor: number | null;
  currency: string;
  discountPercent: number;
  image: KeptImage | null;
  merchants: number;
  merchantId: string;
  dispatchDays: number;
  weightGrams: number | null;
  inStock: boolean;
  publishedAt: string;
  colours: string[];
};

export type KeptVariant = { id: string; gtin: string | null; axes: Record<string, string>; weightGrams: number | null };
export type KeptPage = {
  article: string;
  description: Localised;
  attributes: Record<string, AttributeValue>;
  axes: string[];
  variants: KeptVariant[];
  images: (KeptImage & { axes: Record<string, string> })[];
};
export type KeptOffer = {
  id: string;
  variantId: string;
  merchantId: string;
  priceMinor: number;
  oldPriceMinor: number | null;
  currency: string;
  dispatchDays: number;
  stock: number | null;
  inStock: boolean;
};

export type KeptMerchant = {
  id: string;
  name: string;
  legalName: string;
  logo: { letters: string; colour: string };
  rating: number | null;
  own: boolean;
  calendar: WorkingCalendar;
  city: string;
  dispatchCity: string;
  /** No offer of the merchant leaves earlier; cards written before this was kept lack it. */
  dispatchDays?: number;
  deliveryMethods: string[];
  returnDays: number;
  story: Localised;
  activatedAt: string | null;
};

/** One product as the shop's read model keeps it; `doc` is missing when nobody sells it now. */
export type Shelf = {
  productId: string;
  slug: string;
  category: string;
  tile: KeptTile;
  page: KeptPage;
  offers: KeptOffer[];
  mediaIds: string[];
  doc?: {
    categories: string[];
    brand: string;
    brandName: string;
    merchants: string[];
    priceMinor: number;
    currency: string;
    discountPercent: number;
    inStock: boolean;
    popularity: number;
    publishedAt: string;
    /** `@brand=…`, `@merchant=…`, `<attribute>=…`. */
    facets: string[];
    terms: string;
  };
};
