import type { Ctx } from '#platform/ctx';
import { wordsIn } from '#platform/words';
import type { Feed } from '../tables/feeds.ts';

export function presentFeed(ctx: Ctx, feed: Feed) {
  const { id, url, source, login, dailyAt, submit, complete, fetching, problem, importId } = feed;
  return {
    id,
    url,
    source,
    login,
    dailyAt,
    submit,
    complete,
    fetching,
    fetchedAt: feed.fetchedAt?.toISOString() ?? null,
    nextAt: feed.nextAt?.toISOString() ?? null,
    problem: problem ? { code: problem, message: wordsIn(ctx.language)(`imports.feed.${problem}`) } : null,
    importId,
  };
}
