import { sql } from 'kysely';
import { kyiv } from '#kernel/calendar';
import { inLanguage, type Language } from '#kernel/language';
import { money } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import { localDateOf } from '#kernel/zone';
import type { AttributeValue } from '#kernel/attribute-value';
import type { Ctx } from '#platform/ctx';
import { preparedRows } from '#platform/database';
import { wordsIn } from '#platform/words';
import { rank } from '../rules/best-offer.ts';
import { brandKey, type Directory, filterValues } from '../rules/directory.ts';
import type { KeptMerchant, KeptOffer, KeptPage, KeptTile, KeptVariant } from '../rules/shelf.ts';
import { directoryOf } from './directory.ts';
import { valueName } from './facets.ts';
import type { FoundTile } from './find.ts';
import { presentImage, presentMerchant, presentTiles } from './present.ts';
import { waysFor } from './promises.ts';
import { ready } from './ready.ts';

type Row = { id: string; tile: KeptTile; page: KeptPage; offers: KeptOffer[]; merchants: Record<string, KeptMerchant>; similar: FoundTile[] };

const similarCount = 8;

/** The whole page in one statement: content, offers, who offers, and products of the same category that cost about as much. */
async function readPage(ctx: Ctx, slug: string): Promise<Row | undefined> {
  const rows = await preparedRows(
    ctx.tx,
    sql<Row>`
    select p.product_id as id, p.tile, p.page, p.offers,
      coalesce((select jsonb_object_agg(m.merchant_id, m.card - 'story') from search.merchants m where m.merchant_id in (select o ->> 'merchantId' from jsonb_array_elements(p.offers) o)), '{}') as merchants,
      coalesce((select jsonb_agg(n.tile || jsonb_build_object('id', n.product_id, 'key', 0, 'merchant', s.card - 'story') order by d.near) from (
          select d.product_id, abs(ln(d.price_minor::float8 / greatest(1, coalesce((p.tile ->> 'priceMinor')::float8, d.price_minor)))) - least(d.popularity, 1000) / 1000.0
            - case when d.brand_name = p.tile ->> 'brand' then 0.1 else 0 end as near
          from search.docs d where d.categories @> array[p.category] and d.product_id <> p.product_id and d.in_stock order by near, d.product_id limit ${similarCount}) d
        join search.pages n using (product_id) left join search.merchants s on s.merchant_id = n.tile ->> 'merchantId'), '[]') as similar
    from search.pages p where p.slug = ${slug}`,
  );
  return rows[0];
}

/** A value of the catalogue as a sentence for people. */
function valueText(directory: Directory, code: string, value: AttributeValue, language: Language): string {
  const attribute = directory.attributes.get(code);
  if (!attribute) return '';
  if (typeof value === 'object' && !Array.isArray(value)) {
    if ('length' in value && 'width' in value && 'height' in value) {
      const unit = wordsIn(language)(`search.units.${String(value.unit)}`, { defaultValue: String(value.unit) });
      return `${value.length} × ${value.width} × ${value.height} ${unit}`;
    }
    if (!('amount' in value)) return inLanguage(value as Record<string, string>, language);
  }
  const words = filterValues(value).map((one) => valueName(directory, attribute, one, language));
  return words.length > 0 ? words.join(', ') : typeof value === 'string' ? value : '';
}

async function weighOffers(ctx: Ctx, row: Row, city: string | undefined) {
  const weightOf = new Map(row.page.variants.map((variant) => [variant.id, variant.weightGrams]));
  const offers = row.offers.filter((offer) => row.merchants[offer.merchantId]);
  const promised = await waysFor(
    ctx,
    offers.map((offer) => ({
      merchant: row.merchants[offer.merchantId]!,
      dispatchDays: offer.dispatchDays,
      weightGrams: weightOf.get(offer.variantId) ?? null,
      goodsMinor: offer.priceMinor,
    })),
    city,
  );
  const today = Date.parse(localDateOf(ctx.now, kyiv));
  return rank(
    offers.map((offer, at) => {
      const { promise, ways } = promised[at]!;
      const days = promise ? Math.round((Date.parse(promise.to) - today) / 86_400_000) : null;
      return { ...offer, promise, ways, deliveryMinor: promise ? promise.cost.amount : null, days, rating: row.merchants[offer.merchantId]!.rating };
    }),
  );
}

type Weighed = Awaited<ReturnType<typeof weighOffers>>[number];

function presentOffer(ctx: Ctx, offer: Weighed, row: Row, best: boolean) {
  return {
    id: offer.id,
    variantId: offer.variantId,
    merchant: presentMerchant(row.merchants[offer.merchantId]!, ctx),
    price: money(offer.priceMinor, offer.currency),
    ...(offer.oldPriceMinor ? { oldPrice: money(offer.oldPriceMinor, offer.currency) } : {}),
    stock: offer.stock,
    inStock: offer.inStock,
    promise: offer.promise,
    ways: offer.ways,
    best,
    score: offer.score,
  };
}

function presentVariant(variant: KeptVariant, offer: Weighed | undefined) {
  return {
    id: variant.id,
    gtin: variant.gtin,
    axes: variant.axes,
    price: offer ? money(offer.priceMinor, offer.currency) : null,
    ...(offer?.oldPriceMinor ? { oldPrice: money(offer.oldPriceMinor, offer.currency) } : {}),
    inStock: offer?.inStock ?? false,
    bestOfferId: offer?.id ?? null,
  };
}

/** What the buyer chooses by: each axis with the values that the variants have, in the directory's order. */
function presentAxes(row: Row, directory: Directory, sold: ReadonlySet<string>, language: Language) {
  return row.page.axes.flatMap((code) => {
    const attribute = directory.attributes.get(code);
    if (!attribute) return [];
    const order = new Map(attribute.options.map((option, at) => [option.code, at]));
    const values = [...new Set(row.page.variants.flatMap((variant) => (variant.axes[code] ? [variant.axes[code]] : [])))];
    if (attribute.kind === 'option') values.sort((a, b) => (order.get(a) ?? 9_999) - (order.get(b) ?? 9_999));
    if (attribute.kind === 'number') values.sort((a, b) => Number(a) - Number(b));
    return [
      {
        code,
        name: inLanguage(attribute.names, language),
        kind: attribute.kind === 'colour' ? ('colour' as const) : ('list' as const),
        values: values.map((value) => {
          const hex = directory.option(code, value)?.hex;
          return {
            value,
            name: valueName(directory, attribute, value, language),
            ...(hex ? { hex } : {}),
            inStock: row.page.variants.some((variant) => variant.axes[code] === value && sold.has(variant.id)),
          };
        }),
      },
    ];
  });
}

/** How the page stands now: its row's version, and the stamps of merchants and of the category that similar products come from. */
async function pageStamp(ctx: Ctx, slug: string): Promise<string | undefined> {
  const rows = await preparedRows(
    ctx.tx,
    sql<{
      stamp: string;
    }>`select p.xmin::text || '.' || coalesce((select sum(s.stamp) from search.stamps s where s.category in ('*', p.category)), 0) as stamp from search.pages p where p.slug = ${slug}`,
  );
  return rows[0]?.stamp;
}

/** A product's page: one statement says whether the kept page is still true, one more makes it anew. */
export async function productPage(ctx: Ctx, slug: string, city?: string) {
  const stamp = await pageStamp(ctx, slug);
  if (stamp === undefined) throw refuse('NOT_FOUND');
  return ready(ctx, { key: `product ${JSON.stringify([slug, city])}`, stamp }, async () => ({ value: await makePage(ctx, slug, city), keep: true }));
}

/** A product's page: content in the reader's language, every offer with its promise, the best one by score. */
async function makePage(ctx: Ctx, slug: string, city?: string) {
  const directory = await directoryOf(ctx);
  const row = await readPage(ctx, slug);
  if (!row) throw refuse('NOT_FOUND');
  const { language } = ctx;
  const ranked = await weighOffers(ctx, row, city);
  const bestOf = new Map<string, Weighed>();
  for (const offer of ranked) if (!bestOf.has(offer.variantId)) bestOf.set(offer.variantId, offer);
  const best = ranked[0];
  const name = inLanguage(row.tile.name, language);
  const path = directory.path(row.tile.category).map((category) => directory.link(category, language));
  const attributes = Object.entries(row.page.attributes).filter(([code]) => !row.page.axes.includes(code));
  return {
    id: row.id,
    slug: row.tile.slug,
    name,
    brand: { name: row.tile.brand, slug: brandKey(row.tile.brand) },
    article: row.page.article,
    description: inLanguage(row.page.description, language),
    category: path.at(-1) ?? { code: row.tile.category, slug: row.tile.category, name: row.tile.category },
    breadcrumb: path,
    images: row.page.images.map((image) => ({ ...presentImage(image, language, name), axes: image.axes })),
    axes: presentAxes(row, directory, new Set(ranked.filter((offer) => offer.inStock).map((offer) => offer.variantId)), language),
    variants: row.page.variants.map((variant) => presentVariant(variant, bestOf.get(variant.id))),
    attributes: attributes.flatMap(([code, value]) => {
      const text = valueText(directory, code, value, language);
      return text ? [{ code, name: inLanguage(directory.attributes.get(code)!.names, language), text }] : [];
    }),
    price: best ? money(best.priceMinor, best.currency) : null,
    offers: ranked.map((offer) => presentOffer(ctx, offer, row, bestOf.get(offer.variantId)?.id === offer.id)),
    bestOfferId: best?.id ?? null,
    similar: await presentTiles(ctx, directory, row.similar, city),
    publishedAt: row.tile.publishedAt,
  };
}
