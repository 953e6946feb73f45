import { money } from '#kernel/money';
import * as media from '#media';
import * as moderation from '#moderation';
import * as offers from '#offers';
import type { Ctx } from '#platform/ctx';
import * as stock from '#stock';
import type { OwnProduct } from './products.ts';

/** Working copies as the contract shows them: prices and stock as they are now, pictures with their state, findings in words. */
export async function presentProducts(ctx: Ctx, products: readonly OwnProduct[]) {
  const own = await offers.ofProducts(
    ctx,
    products.map((product) => product.id),
  );
  const bySku = new Map(own.map((offer) => [offer.sku, offer]));
  const levels = await stock.levels(
    ctx,
    own.map((offer) => offer.id),
  );
  const pictures = await media.pictures(ctx, [
    ...new Set(products.flatMap((product) => product.draft.media.flatMap((picture) => (picture.id ? [picture.id] : [])))),
  ]);
  return products.map((product) => ({
    id: product.id,
    status: product.status as 'draft',
    pending: product.pending as 'waiting' | 'revision' | null,
    version: product.version,
    category: product.draft.categoryCode,
    categoryPath: product.draft.categoryPath,
    brand: product.draft.brand,
    article: product.draft.article,
    name: product.draft.name as Record<string, string>,
    description: product.draft.description as Record<string, string>,
    attributes: product.draft.attributes,
    variants: product.draft.variants.map((variant) => {
      const offer = bySku.get(variant.sku);
      return {
        id: offer?.variantId ?? variant.sku,
        gtin: variant.gtin,
        axes: variant.axes,
        weightGrams: variant.weightGrams,
        offers: [
          {
            id: offer?.id ?? null,
            sku: variant.sku,
            price: offer ? money(offer.priceMinor, offer.currency) : variant.price,
            oldPrice: offer ? (offer.oldPriceMinor === null ? null : money(offer.oldPriceMinor, offer.currency)) : variant.oldPrice,
            stock: offer ? (levels.get(offer.id)?.available ?? 0) : variant.stock,
            active: offer?.active ?? true,
          },
        ],
      };
    }),
    media: product.draft.media.map((picture) => {
      const stored = picture.id ? pictures.get(picture.id) : undefined;
      return {
        id: picture.id,
        url: stored?.sha && stored.width ? media.pictureUrl(stored.sha, stored.width) : null,
        sourceUrl: picture.url,
        status: stored?.state ?? picture.status,
        width: stored?.width ?? null,
        height: stored?.height ?? null,
        ...(picture.axes ? { axes: picture.axes } : {}),
      };
    }),
    findings: moderation.presentFindings(ctx, product.findings),
    reasons: moderation.presentReasons(ctx, product.reasons),
    source: product.source,
    importId: product.importId,
    createdAt: product.createdAt.toISOString(),
    changedAt: product.changedAt.toISOString(),
  }));
}
