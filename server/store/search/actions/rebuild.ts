import type { Ctx } from '#platform/ctx';
import * as catalog from '#catalog';
import * as media from '#media';
import * as merchants from '#merchants';
import * as offers from '#offers';
import * as stock from '#stock';
import { Directory } from '../rules/directory.ts';
import { makeShelf, textsOf } from '../rules/make-shelf.ts';
import type { KeptImage, KeptMerchant, KeptOffer } from '../rules/shelf.ts';
import { wordsOfProduct } from '../rules/terms-of-product.ts';
import { removeShelves, soldUnits, takeTurns, writeMerchants, writeShelves, writeWords } from '../tables/write.ts';

/** At most so many products are turned into shelves at once. */
export const rebuildChunk = 500;

async function sellableOffers(ctx: Ctx, productIds: readonly string[]): Promise<Map<string, KeptOffer[]>> {
  const found = (await offers.ofShopProducts(ctx, productIds)).filter((offer) => offer.forSale);
  const levels = await stock.levels(
    ctx,
    found.map((offer) => offer.id),
  );
  const byProduct = new Map<string, KeptOffer[]>();
  for (const offer of found) {
    const level = levels.get(offer.id);
    const left = level?.tracked === false ? null : Math.max(0, level?.available ?? 0);
    const kept = {
      id: offer.id,
      variantId: offer.shopVariantId ?? offer.variantId,
      merchantId: offer.merchantId,
      priceMinor: offer.priceMinor,
      oldPriceMinor: offer.oldPriceMinor,
      currency: offer.currency,
      dispatchDays: offer.dispatchDays,
      stock: left,
      inStock: left === null || left > 0,
    };
    byProduct.set(offer.shopProductId!, [...(byProduct.get(offer.shopProductId!) ?? []), kept]);
  }
  return byProduct;
}

async function shownPictures(ctx: Ctx, ids: readonly string[]): Promise<Map<string, KeptImage>> {
  const found = await media.pictures(ctx, [...new Set(ids)]);
  return new Map(
    [...found.values()].flatMap((row) =>
      row.sha && row.width && row.height ? [[row.id, { sha: row.sha, width: row.width, height: row.height, colour: row.colour, alt: row.alt }] as const] : [],
    ),
  );
}

/** What the shop shows of these merchants, anew. */
export async function rebuildMerchants(ctx: Ctx, merchantIds: readonly string[]): Promise<void> {
  const lines = [...(await merchants.byIds(ctx, merchantIds)).values()];
  const cards = lines.map((line): KeptMerchant & { selling: boolean } => ({
    id: line.id,
    name: line.name,
    legalName: line.legalName,
    logo: line.logo,
    rating: line.rating,
    own: line.own,
    calendar: merchants.workingCalendar(line),
    city: line.city,
    dispatchCity: line.dispatchCity,
    dispatchDays: line.dispatchDays,
    deliveryMethods: line.deliveryMethods,
    returnDays: line.returnDays,
    story: line.story,
    activatedAt: line.activatedAt?.toISOString() ?? null,
    selling: line.selling,
  }));
  if (cards.length > 0) await writeMerchants(ctx, cards);
}

async function rebuildSome(ctx: Ctx, directory: Directory, productIds: readonly string[]): Promise<void> {
  await takeTurns(ctx, productIds);
  const products = await catalog.productsForShop(ctx, productIds);
  const offersOf = await sellableOffers(
    ctx,
    products.map((product) => product.id),
  );
  const pictures = await shownPictures(
    ctx,
    products.flatMap((product) => product.content.media.map((one) => one.id)),
  );
  const sold = await soldUnits(ctx, productIds);
  const shelves = products.map((product) =>
    makeShelf({ product, offers: offersOf.get(product.id) ?? [], pictures, soldUnits: sold.get(product.id) ?? 0, directory }),
  );
  await rebuildMerchants(ctx, [...new Set([...offersOf.values()].flat().map((offer) => offer.merchantId))]);
  await writeShelves(ctx, shelves);
  const shown = new Set(products.map((product) => product.id));
  const found = new Set(shelves.flatMap((shelf) => (shelf.doc ? [shelf.productId] : [])));
  await removeShelves(
    ctx,
    productIds.filter((id) => !found.has(id)),
    productIds.filter((id) => !shown.has(id)),
  );
  await writeWords(
    ctx,
    products.filter((product) => found.has(product.id)).flatMap((product) => wordsOfProduct(textsOf({ product, directory }))),
  );
}

/** Makes the shop's rows of these products anew from what their rooms say now; a dozen statements for 500 products. */
export async function rebuild(ctx: Ctx, productIds: readonly string[]): Promise<void> {
  const ids = [...new Set(productIds)].sort();
  if (ids.length === 0) return;
  const directory = new Directory(await catalog.categories(ctx), await catalog.attributes(ctx));
  for (let from = 0; from < ids.length; from += rebuildChunk) await rebuildSome(ctx, directory, ids.slice(from, from + rebuildChunk));
}
