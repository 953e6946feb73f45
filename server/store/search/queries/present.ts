import { isOpen, kyiv, nextOpening, openSpansOn } from '#kernel/calendar';
import { inLanguage, type Language } from '#kernel/language';
import { money } from '#kernel/money';
import { renditionUrl, usefulWidths } from '#kernel/picture';
import { placeIn } from '#kernel/text';
import { localDateOf } from '#kernel/zone';
import type { Ctx } from '#platform/ctx';
import type { Directory } from '../rules/directory.ts';
import type { KeptImage, KeptMerchant } from '../rules/shelf.ts';
import type { FoundTile } from './find.ts';
import { promisesFor } from './promises.ts';

/** A product is new in the shop for so long. */
const newDays = 14;

export function presentImage(image: KeptImage, language: Language, name: string) {
  const widths = usefulWidths(image.width);
  const url = renditionUrl(image.sha, widths.includes(640) ? 640 : widths.at(-1)!, 'jpeg');
  return { sha: image.sha, width: image.width, height: image.height, colour: image.colour, alt: inLanguage(image.alt, language) || name, url };
}

/** A merchant as an offer shows it: open now, until when, since when again. */
export function presentMerchant(card: KeptMerchant, { now, language }: Pick<Ctx, 'now' | 'language'>) {
  const open = isOpen(card.calendar, now);
  const opens = open ? null : nextOpening(card.calendar, now);
  const opensOn = opens && localDateOf(opens, kyiv);
  return {
    id: card.id,
    name: card.name,
    logo: card.logo,
    rating: card.rating,
    own: card.own,
    open,
    opensAt: opens?.toISOString() ?? null,
    closedUntil: opensOn && opensOn !== localDateOf(now, kyiv) ? opensOn : null,
    hoursToday: openSpansOn(card.calendar, localDateOf(now, kyiv)),
    dispatchFrom: placeIn(card.dispatchCity, language),
    returnDays: card.returnDays,
  };
}

function swatches(tile: FoundTile, directory: Directory, language: Language) {
  return tile.colours.slice(0, 8).map((value) => {
    const option = directory.option('colour', value);
    return { value, name: inLanguage(option?.names, language) || value, hex: option?.hex ?? null };
  });
}

/** Tiles in the reader's language, with what the merchant promises this city now. */
export async function presentTiles(ctx: Ctx, directory: Directory, tiles: readonly FoundTile[], city?: string) {
  const asked = tiles.flatMap((tile) => (tile.merchant && tile.inStock ? [{ tile, merchant: tile.merchant }] : []));
  const promised = await promisesFor(
    ctx,
    asked.map(({ tile, merchant }) => ({ merchant, dispatchDays: tile.dispatchDays, weightGrams: tile.weightGrams, goodsMinor: tile.priceMinor ?? 0 })),
    city,
  );
  const promiseOf = new Map(asked.map(({ tile }, at) => [tile.id, promised[at]]));
  return tiles.map((tile) => {
    const name = inLanguage(tile.name, ctx.language);
    const promise = promiseOf.get(tile.id);
    return {
      id: tile.id,
      slug: tile.slug,
      name,
      brand: tile.brand,
      category: tile.category,
      price: money(tile.priceMinor ?? 0, tile.currency),
      ...(tile.oldPriceMinor ? { oldPrice: money(tile.oldPriceMinor, tile.currency), discountPercent: tile.discountPercent } : {}),
      image: tile.image && presentImage(tile.image, ctx.language, name),
      merchants: tile.merchants,
      merchant: { id: tile.merchantId, name: tile.merchant?.name ?? '' },
      ...(tile.merchant?.rating === null || tile.merchant === null ? {} : { rating: tile.merchant.rating }),
      inStock: tile.inStock,
      isNew: ctx.now.getTime() - Date.parse(tile.publishedAt) < newDays * 86_400_000,
      ...(promise ? { promise } : {}),
      swatches: swatches(tile, directory, ctx.language),
    };
  });
}
