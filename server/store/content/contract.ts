import { z } from 'zod';
import { endpoint, instantShape, localisedShape } from '#kernel/contract';
import { categoryLink, imageShape, offerMerchantShape, tileShape } from '#search/contract';

const words = localisedShape;
const href = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[^\s"'<>]*$/, 'an address inside the shop');

export const collectionRule = z.strictObject({
  sort: z.enum(['popular', 'new', 'discount', 'cheap']),
  category: z.string().max(80).optional(),
  brand: z.string().max(120).optional(),
  merchant: z.string().max(80).optional(),
  discount: z.boolean().optional(),
});

/** A block as the operator keeps it: words in all languages, rules in place of products. */
export const blockShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hero'),
    title: words,
    text: words,
    button: words,
    href,
    mediaId: z.string().max(80).optional(),
    collection: collectionRule.optional(),
  }),
  z.strictObject({ kind: z.literal('categories'), title: words, categories: z.array(z.string().max(80)).min(1).max(16) }),
  z.strictObject({
    kind: z.literal('collection'),
    title: words,
    text: words.optional(),
    rule: collectionRule,
    limit: z.int().min(2).max(24),
    href: href.optional(),
  }),
  z.strictObject({
    kind: z.literal('merchants'),
    title: words,
    merchants: z.array(z.string().max(80)).max(12).describe('Empty = the best rated ones'),
    limit: z.int().min(1).max(12),
  }),
  z.strictObject({ kind: z.literal('brands'), title: words, limit: z.int().min(2).max(40) }),
  z.strictObject({ kind: z.literal('text'), title: words, text: words, href: href.optional(), button: words.optional() }),
]);

const merchantCard = offerMerchantShape.extend({
  city: z.string(),
  products: z.int(),
  categories: z.array(categoryLink).describe('Where most of its goods are'),
});

/** A block ready to be shown. Blocks with nothing to show are left out. */
export const readyBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('hero'),
    title: z.string(),
    text: z.string(),
    button: z.string(),
    href: z.string(),
    image: imageShape.nullable(),
    products: z.array(tileShape),
  }),
  z.object({ kind: z.literal('categories'), title: z.string(), categories: z.array(categoryLink.extend({ count: z.int(), image: imageShape.nullable() })) }),
  z.object({ kind: z.literal('collection'), title: z.string(), text: z.string(), href: z.string(), total: z.int(), products: z.array(tileShape) }),
  z.object({
    kind: z.literal('merchants'),
    title: z.string(),
    merchants: z.array(merchantCard.extend({ images: z.array(imageShape).describe('Of its popular goods') })),
  }),
  z.object({ kind: z.literal('brands'), title: z.string(), total: z.int(), brands: z.array(z.object({ name: z.string(), slug: z.string(), count: z.int() })) }),
  z.object({ kind: z.literal('text'), title: z.string(), text: z.string(), href: z.string(), button: z.string() }),
]);

const open = { audience: 'store', permission: 'none', scope: 'public', method: 'GET' } as const;
const city = z.string().trim().min(1).max(80).optional();

export const getHome = endpoint({
  ...open,
  path: '/store/home',
  summary: 'The home page: its blocks with their products',
  query: z.strictObject({ city }),
  output: z.object({ version: z.int(), totalProducts: z.int(), blocks: z.array(readyBlock) }),
});

const brandLine = z.object({ name: z.string(), slug: z.string(), count: z.int() });

export const listBrands = endpoint({
  ...open,
  path: '/store/brands',
  summary: 'Brands that are in the shop, with the number of products',
  output: z.object({ items: z.array(brandLine) }),
});

export const getBrand = endpoint({
  ...open,
  path: '/store/brands/:slug',
  summary: 'A brand: where its goods are and who sells them',
  description: 'Its products: `/store/products?brand=<slug>`.',
  params: z.strictObject({ slug: z.string().min(1).max(120) }),
  query: z.strictObject({ city }),
  output: brandLine.extend({ categories: z.array(categoryLink.extend({ count: z.int() })), merchants: z.array(merchantCard), products: z.array(tileShape) }),
  refusals: { NOT_FOUND: 404 },
});

export const listStoreMerchants = endpoint({
  ...open,
  path: '/store/merchants',
  summary: 'Merchants that sell in the shop',
  output: z.object({ items: z.array(merchantCard) }),
});

export const getStoreMerchant = endpoint({
  ...open,
  path: '/store/merchants/:id',
  summary: 'A merchant: its story, hours, goods',
  description: 'Its products: `/store/products?merchant=<id>`.',
  params: z.strictObject({ id: z.string().min(1).max(80) }),
  query: z.strictObject({ city }),
  output: merchantCard.extend({
    legalName: z.string(),
    story: z.string(),
    since: instantShape.nullable(),
    hours: z.array(z.array(z.object({ from: z.string(), to: z.string() }))).describe('Seven days from Monday; an empty one is a day of rest'),
    daysOff: z.array(z.object({ from: z.iso.date(), to: z.iso.date() })),
    deliveryMethods: z.array(z.string()),
    brands: z.array(brandLine),
    products: z.int(),
    popular: z.array(tileShape),
  }),
  refusals: { NOT_FOUND: 404 },
});

export const getPage = endpoint({
  ...open,
  path: '/store/pages/:slug',
  summary: 'A page of words: delivery and payment, returns, for merchants',
  params: z.strictObject({ slug: z.string().min(1).max(80) }),
  output: z.object({
    slug: z.string(),
    title: z.string(),
    lead: z.string(),
    sections: z.array(z.object({ title: z.string(), text: z.array(z.string()).describe('Paragraphs') })),
    changedAt: instantShape,
  }),
  refusals: { NOT_FOUND: 404 },
});

export const listPages = endpoint({
  ...open,
  path: '/store/pages',
  summary: 'The pages of words, for footers and sitemaps',
  output: z.object({ items: z.array(z.object({ slug: z.string(), title: z.string() })) }),
});

const homeVersion = z.object({ version: z.int(), author: z.string(), authorName: z.string().nullable(), reason: z.string(), at: instantShape });

export const getHomeContent = endpoint({
  method: 'GET',
  path: '/operator/content/home',
  audience: 'operator',
  permission: 'content.read',
  summary: 'The blocks of the home page as they are kept, and their versions',
  output: z.object({ version: z.int(), blocks: z.array(blockShape), versions: z.array(homeVersion) }),
});

export const changeHomeContent = endpoint({
  method: 'PUT',
  path: '/operator/content/home',
  audience: 'operator',
  permission: 'content.write',
  summary: 'Put a new version of the home page in force',
  description: '`version` is the one that was edited: when somebody else has changed the page meanwhile, 409 `EDIT_CONFLICT`.',
  body: z.strictObject({ version: z.int().min(0), blocks: z.array(blockShape).min(1).max(30), reason: z.string().trim().max(300).default('') }),
  output: z.object({ version: z.int() }),
  refusals: { EDIT_CONFLICT: 409 },
});
