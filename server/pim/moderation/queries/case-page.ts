import { money } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import * as catalog from '#catalog';
import * as media from '#media';
import * as offers from '#offers';
import * as stock from '#stock';
import type { Ctx } from '#platform/ctx';
import type { FieldDifference } from '../rules/difference.ts';
import { caseById, earlierCases } from './cases.ts';
import { presentLines, presentPicture, presentReasons, valueInWords } from './present.ts';

/** Everything a moderator needs to judge one version without leaving the page. */
export async function casePage(ctx: Ctx, id: string) {
  const line = await caseById(ctx, id);
  if (!line) throw refuse('NOT_FOUND');
  const content = (await catalog.versionsById(ctx, [line.versionId])).get(line.versionId)!.content;
  const byCode = new Map((await catalog.attributes(ctx)).map((attribute) => [attribute.code, attribute]));
  const inWords = (code: string, value: Parameters<typeof valueInWords>[1]) => ({
    code,
    name: attributeName(ctx, byCode.get(code), code),
    value: valueInWords(byCode.get(code), value, ctx.language),
  });
  const pictures = await media.pictures(
    ctx,
    content.media.map((picture) => picture.id),
  );
  const slug = (await catalog.productsForShop(ctx, [line.productId]))[0]?.slug ?? null;
  return {
    ...(await presentLines(ctx, [line]))[0]!,
    content: {
      name: content.name as Record<string, string>,
      description: content.description as Record<string, string>,
      article: content.article,
      attributes: Object.entries(content.attributes).map(([code, value]) => inWords(code, value)),
      variants: await variantsOf(ctx, line.productId, content, inWords),
      pictures: content.media.flatMap((picture) => (pictures.has(picture.id) ? [presentPicture(pictures.get(picture.id)!)] : [])),
    },
    differences: line.difference as FieldDifference[],
    reasons: presentReasons(ctx, line.reasons),
    earlier: (await earlierCases(ctx, line.productId))
      .filter((earlier) => earlier.id !== id)
      .map((earlier) => ({
        id: earlier.id,
        verdict: earlier.verdict!,
        decidedAt: earlier.decidedAt!.toISOString(),
        decidedBy: earlier.decidedBy!,
        reasons: presentReasons(ctx, earlier.reasons),
      })),
    slug,
  };
}

function attributeName(ctx: Ctx, attribute: catalog.Attribute | undefined, code: string): string {
  return (attribute && (attribute.names[ctx.language] ?? attribute.names.uk)) || code;
}

async function variantsOf(
  ctx: Ctx,
  productId: string,
  content: catalog.ProductContent,
  inWords: (code: string, value: string) => { code: string; name: string; value: string },
) {
  const own = await offers.ofProducts(ctx, [productId]);
  const levels = await stock.levels(
    ctx,
    own.map((offer) => offer.id),
  );
  return content.variants.map((variant) => {
    const offer = own.find((candidate) => candidate.variantId === variant.id);
    return {
      id: variant.id,
      sku: offer?.sku ?? '',
      gtin: variant.gtin,
      axes: Object.entries(variant.axes).map(([code, value]) => inWords(code, value)),
      price: offer ? money(offer.priceMinor, offer.currency) : null,
      stock: offer ? (levels.get(offer.id)?.available ?? 0) : null,
    };
  });
}
