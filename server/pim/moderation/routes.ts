import * as catalog from '#catalog';
import { type Ctx, merchantOf } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { serve } from '#platform/routes';
import { wordsIn } from '#platform/words';
import { decideCases } from './actions/decide.ts';
import { decideModeration, getModerationCase, getModerationStats, getMyTrust, listModerationCases } from './contract.ts';
import { casePage } from './queries/case-page.ts';
import { type CaseFilter, countCases, findCases, findingGroups, moderationStats, waitingIds } from './queries/cases.ts';
import { presentLines } from './queries/present.ts';
import { trustOf } from './queries/trust.ts';

type Asked = { merchantId?: string; category?: string; finding?: string; kind?: 'new' | 'change'; q?: string };

/** A category in a filter means it and everything below it. */
async function withSubtree(ctx: Ctx, asked: Asked): Promise<Omit<CaseFilter, 'status'>> {
  return { ...asked, category: asked.category ? await catalog.subtree(ctx, asked.category) : undefined };
}

const mostAtOnce = 1000;

export const routes = [
  serve(listModerationCases, async (ctx, { query }) => {
    const { status, sort, limit, cursor, ...asked } = query;
    const filter = { ...(await withSubtree(ctx, asked)), status };
    const rows = await findCases(ctx, { ...filter, sort, limit: limit + 1, after: decodeCursor(cursor, 3) });
    const page = pageOf(rows, limit, (row) => [row.risk, (status === 'decided' ? row.decidedAt! : row.openedAt).toISOString(), row.id]);
    const t = wordsIn(ctx.language);
    const groups = (await findingGroups(ctx, filter)).map((group) => ({ ...group, title: t(`findings.${group.code}.title`) }));
    return { items: await presentLines(ctx, page.items), nextCursor: page.nextCursor, total: await countCases(ctx, filter), groups };
  }),
  serve(getModerationCase, (ctx, { params }) => casePage(ctx, params.id)),
  serve(decideModeration, async (ctx, { body }) => {
    const filter = body.filter ? await withSubtree(ctx, body.filter) : undefined;
    const ids = body.caseIds ?? (await waitingIds(ctx, filter!, mostAtOnce));
    const answer = await decideCases(ctx, ids, body);
    return { ...answer, left: filter ? await countCases(ctx, { ...filter, status: 'waiting' }) : 0 };
  }),
  serve(getModerationStats, async (ctx, { query }) => {
    const stats = await moderationStats(ctx, query.days);
    return { ...stats, oldestAt: stats.oldestAt?.toISOString() ?? null };
  }),
  serve(getMyTrust, async (ctx) => {
    const { terms, countedFrom: _, ...trust } = (await trustOf(ctx, [merchantOf(ctx)])).get(merchantOf(ctx))!;
    return { ...trust, abovePercent: terms.abovePercent, windowDays: terms.windowDays };
  }),
];
