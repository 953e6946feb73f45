import { inLanguage } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import * as search from '#search';
import { merchantCard } from './merchant-card.ts';

/** A merchant's page: story, hours, what it sells. One that may not sell now has no page. */
export async function merchantPage(ctx: Ctx, id: string, city?: string) {
  const shelf = (await search.sellingMerchants(ctx, { ids: [id] }))[0];
  if (!shelf) throw refuse('NOT_FOUND');
  const directory = await search.directoryOf(ctx);
  const [popular] = await search.fillShelves(ctx, [{ sort: 'popular', merchant: id, limit: 12 }], city);
  const { card } = shelf;
  return {
    ...merchantCard(ctx, directory, shelf),
    legalName: card.legalName,
    story: inLanguage(card.story, ctx.language),
    since: card.activatedAt,
    hours: card.calendar.weekly.map((day) => day.map((span) => ({ from: span.from, to: span.to }))),
    daysOff: card.calendar.daysOff.map((range) => ({ from: range.from, to: range.to })),
    deliveryMethods: card.deliveryMethods,
    brands: await search.brands(ctx, { merchant: id }),
    popular: popular!.products,
  };
}

export async function merchantCards(ctx: Ctx) {
  const directory = await search.directoryOf(ctx);
  return (await search.sellingMerchants(ctx)).map((shelf) => merchantCard(ctx, directory, shelf));
}
