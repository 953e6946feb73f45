import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import * as search from '#search';
import { merchantCard } from './merchant-card.ts';

/** A brand's page: where its goods are, who sells them, its most popular ones. */
export async function brandPage(ctx: Ctx, asked: string, city?: string) {
  const slug = search.brandKey(asked);
  const brand = (await search.brands(ctx, { slug }))[0];
  if (!brand) throw refuse('NOT_FOUND');
  const directory = await search.directoryOf(ctx);
  const counts = await search.categoryCounts(ctx, { brand: slug });
  const merchants = await search.sellingMerchants(ctx, { brand: slug });
  const [shelf] = await search.fillShelves(ctx, [{ sort: 'popular', brand: slug, limit: 12 }], city);
  const leaves = counts.flatMap(({ code, count }) => {
    const category = directory.categories.get(code);
    return category && directory.children(code).length === 0 ? [{ ...directory.link(category, ctx.language), count }] : [];
  });
  return {
    ...brand,
    categories: leaves.sort((a, b) => b.count - a.count),
    merchants: merchants.map((one) => merchantCard(ctx, directory, one)),
    products: shelf!.products,
  };
}
