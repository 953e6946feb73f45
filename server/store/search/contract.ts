import { z } from 'zod';
import { deliveryMethods } from '#delivery/contract';
import { endpoint, flag, instantShape, moneyShape, pageQuery } from '#kernel/contract';

/** The city that promises are counted for: the directory's reference or a name; without it the platform's default city. */
const city = z.string().trim().min(1).max(80).optional().describe('City of the buyer: reference or name');

export const imageShape = z
  .object({
    sha: z.string(),
    width: z.int(),
    height: z.int(),
    colour: z.string().nullable(),
    alt: z.string(),
    url: z.string().describe('A JPEG about 640 wide'),
  })
  .meta({ id: 'ShopImage' });

export const promiseShape = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    dispatchBy: z.iso.date(),
    cost: moneyShape.describe('The cheapest way of delivery that this merchant offers'),
    free: z.boolean(),
    leftToFree: moneyShape.nullable().describe('How much more goods of this merchant make delivery free'),
  })
  .meta({ id: 'DeliveryPromise' });

export const tileShape = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    brand: z.string(),
    category: z.string(),
    price: moneyShape,
    oldPrice: moneyShape.optional(),
    discountPercent: z.int().optional(),
    image: imageShape.nullable(),
    merchants: z.int().describe('How many merchants sell it now'),
    merchant: z.object({ id: z.string(), name: z.string() }).describe('Whose offer the price is'),
    rating: z.number().optional().describe("The merchant's rating, 0–100"),
    inStock: z.boolean(),
    isNew: z.boolean(),
    promise: promiseShape.optional(),
    swatches: z.array(z.object({ value: z.string(), name: z.string(), hex: z.string().nullable() })),
  })
  .meta({ id: 'ProductTile' });

export const categoryLink = z.object({ code: z.string(), slug: z.string(), name: z.string() });

export const facetShape = z
  .object({
    code: z.string().describe('`brand`, `price`, `merchant`, or `attr.<code>`: the key of the query that filters by it'),
    name: z.string(),
    kind: z.enum(['list', 'colour', 'range']),
    values: z.array(z.object({ value: z.string(), name: z.string(), count: z.int(), hex: z.string().optional(), selected: z.boolean() })),
    range: z.object({ min: moneyShape, max: moneyShape }).optional(),
  })
  .meta({ id: 'Facet' });

export const sorts = ['relevance', 'popular', 'new', 'cheap', 'expensive', 'discount'] as const;

export const listProducts = endpoint({
  method: 'GET',
  path: '/store/products',
  audience: 'store',
  permission: 'none',
  scope: 'public',
  summary: 'Find products: by category, by words, by facets',
  description:
    'Values of one filter are separated by commas and widen it; filters narrow each other. `attr.<code>` filters by an attribute. Prices are in minor units. ' +
    'Each facet counts as if its own filter were not set. What was searched instead of a mistyped text stands in `correction`.',
  dynamicQueryPrefix: 'attr.',
  query: z.strictObject({
    ...pageQuery,
    category: z.string().max(80).optional().describe('Code or slug'),
    q: z.string().trim().max(200).optional(),
    brand: z.string().max(400).optional(),
    merchant: z.string().max(400).optional(),
    priceFrom: z.coerce.number().int().min(0).max(9_999_999_999_99).optional(),
    priceTo: z.coerce.number().int().min(0).max(9_999_999_999_99).optional(),
    inStock: flag.optional(),
    discount: flag.optional().describe('Only with an old price'),
    sort: z.enum(sorts).optional().describe('Default: `relevance` with words, else `popular`'),
    city,
  }),
  output: z.object({
    items: z.array(tileShape),
    facets: z.array(facetShape),
    total: z.int(),
    nextCursor: z.string().nullable(),
    category: categoryLink.extend({ path: z.array(categoryLink).describe('From the root to this one') }).nullable(),
    categories: z.array(categoryLink.extend({ count: z.int() })).describe('One level below, with products'),
    correction: z.object({ reading: z.enum(['layout', 'letters', 'typo', 'some']), text: z.string() }).nullable(),
    sort: z.enum(sorts),
  }),
  refusals: { NOT_FOUND: 404 },
});

export const hoursShape = z.object({ from: z.string(), to: z.string() });

export const offerMerchantShape = z
  .object({
    id: z.string(),
    name: z.string(),
    logo: z.object({ letters: z.string(), colour: z.string() }),
    rating: z.number().nullable(),
    own: z.boolean(),
    open: z.boolean(),
    opensAt: instantShape.nullable().describe('The next opening while it is closed'),
    closedUntil: z.iso.date().nullable().describe('The day of the next opening when that is not today'),
    hoursToday: z.array(hoursShape),
    dispatchFrom: z.string(),
    returnDays: z.int(),
  })
  .meta({ id: 'OfferMerchant' });

export const offerShape = z
  .object({
    id: z.string(),
    variantId: z.string(),
    merchant: offerMerchantShape,
    price: moneyShape,
    oldPrice: moneyShape.optional(),
    stock: z.int().nullable().describe('Free to sell; null = the merchant does not count'),
    inStock: z.boolean(),
    promise: promiseShape.nullable(),
    ways: z
      .array(z.object({ method: z.enum(deliveryMethods), from: z.iso.date(), to: z.iso.date(), cost: moneyShape, free: z.boolean() }))
      .describe('Every way of this merchant that reaches the city, pickup too'),
    best: z.boolean().describe('Shown first for its variant'),
    score: z
      .object({ totalMinor: z.int(), priceMinor: z.int(), deliveryMinor: z.int(), waitingMinor: z.int(), ratingMinor: z.int() })
      .describe('Why: price + delivery + waiting − rating, the lowest wins'),
  })
  .meta({ id: 'ShopOffer' });

export const getProduct = endpoint({
  method: 'GET',
  path: '/store/products/:slug',
  audience: 'store',
  permission: 'none',
  scope: 'public',
  summary: 'A product with its variants, every offer, and products like it',
  params: z.strictObject({ slug: z.string().min(1).max(160) }),
  query: z.strictObject({ city }),
  output: z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    brand: z.object({ name: z.string(), slug: z.string() }),
    article: z.string(),
    description: z.string().describe('Sanitised HTML'),
    category: categoryLink,
    breadcrumb: z.array(categoryLink),
    images: z.array(imageShape.extend({ axes: z.record(z.string(), z.string()) })),
    axes: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        kind: z.enum(['list', 'colour']),
        values: z.array(z.object({ value: z.string(), name: z.string(), hex: z.string().optional(), inStock: z.boolean() })),
      }),
    ),
    variants: z.array(
      z.object({
        id: z.string(),
        gtin: z.string().nullable(),
        axes: z.record(z.string(), z.string()),
        price: moneyShape.nullable(),
        oldPrice: moneyShape.optional(),
        inStock: z.boolean(),
        bestOfferId: z.string().nullable(),
      }),
    ),
    attributes: z.array(z.object({ code: z.string(), name: z.string(), text: z.string() })),
    price: moneyShape.nullable(),
    offers: z.array(offerShape),
    bestOfferId: z.string().nullable(),
    similar: z.array(tileShape),
    publishedAt: instantShape,
  }),
  refusals: { NOT_FOUND: 404 },
});

export const suggest = endpoint({
  method: 'GET',
  path: '/store/suggest',
  audience: 'store',
  permission: 'none',
  scope: 'public',
  summary: 'What a half-typed text may become',
  query: z.strictObject({ q: z.string().trim().min(1).max(120) }),
  output: z.object({
    products: z.array(tileShape.pick({ id: true, slug: true, name: true, brand: true, price: true, image: true })),
    categories: z.array(categoryLink.extend({ path: z.array(z.string()) })),
    brands: z.array(z.object({ name: z.string(), slug: z.string(), count: z.int() })),
    correction: z.string().nullable().describe('What was searched instead'),
  }),
});

export const sitemap = endpoint({
  method: 'GET',
  path: '/store/sitemap',
  audience: 'store',
  permission: 'none',
  scope: 'public',
  summary: 'Addresses of products for search engines, in chunks',
  query: z.strictObject({ cursor: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(10_000).default(5_000) }),
  output: z.object({
    items: z.array(z.object({ slug: z.string(), changedAt: instantShape })),
    nextCursor: z.string().nullable(),
    categories: z.array(z.string()).describe('Slugs of categories with products; first chunk only'),
  }),
});

export const listMisses = endpoint({
  method: 'GET',
  path: '/operator/search/misses',
  audience: 'operator',
  permission: 'search.read',
  summary: 'What people searched for and did not find',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  output: z.object({ items: z.array(z.object({ text: z.string(), language: z.string(), times: z.int(), lastAt: instantShape })) }),
});
