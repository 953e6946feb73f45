import * as history from '#history';
import { newId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { actorName, type Ctx, merchantOf } from '#platform/ctx';
import { enqueue } from '#platform/jobs';
import { sealPassword } from '../feed-password.ts';
import { type FeedAccess, isSameHost, splitAccess } from '../rules/feed-access.ts';
import { feedFileName } from '../rules/feed-file-name.ts';
import { nextDaily } from '../rules/feed-times.ts';
import { sourceName } from '../rules/source-name.ts';
import { changeFeedRow, dueFeeds, type Feed, feedsOf, findFeed, insertFeed, removeFeedRow, setNext } from '../tables/feeds.ts';

const mostFeeds = 20;

export type NewFeed = { url: string; source?: string; dailyAt: string | null; submit: boolean; complete: boolean; access?: FeedAccess | null };
export type FeedChange = Partial<Pick<Feed, 'url' | 'dailyAt' | 'submit' | 'complete'> & Pick<NewFeed, 'access'>>;
type Kept = Pick<Feed, 'login' | 'sealedPassword'>;

const kept = (id: string, access: FeedAccess | null): Kept =>
  access ? { login: access.login, sealedPassword: sealPassword(id, access.password) } : { login: null, sealedPassword: null };

/** Keeps an address and has it fetched at once. Refuses with FEED_EXISTS (one address a price list), FEED_LIMIT. */
export async function addFeed(ctx: Ctx, given: NewFeed): Promise<string> {
  const { url, access } = splitAccess(given.url);
  const { source = sourceName(feedFileName(url)), dailyAt, submit, complete } = given;
  const merchantId = merchantOf(ctx);
  if ((await feedsOf(ctx, merchantId)).length >= mostFeeds) throw refuse('FEED_LIMIT', { limit: mostFeeds });
  const id = newId('fed');
  const inserted = await insertFeed(ctx, {
    id,
    merchantId,
    source,
    url,
    ...kept(id, given.access ?? access),
    dailyAt,
    submit,
    complete,
    nextAt: nextDaily(dailyAt, ctx.now),
    createdBy: actorName(ctx.actor),
  });
  if (!inserted) throw refuse('FEED_EXISTS', { source }, [{ path: 'source', code: 'FEED_EXISTS' }]);
  await history.record(ctx, { subjectKind: 'feed', subjectId: id, merchantId, action: 'imports.feedAdded', after: { url, dailyAt } });
  await askForFetch(ctx, id);
  return id;
}

export async function ownFeed(ctx: Ctx, id: string): Promise<Feed> {
  const feed = await findFeed(ctx, id);
  if (!feed || feed.merchantId !== merchantOf(ctx)) throw refuse('NOT_FOUND');
  return feed;
}

/** Whoever may lead a feed elsewhere must not carry its password there: it stays with the host that it was given for. */
function accessAfter(feed: Feed, url: string, access: FeedAccess | null | undefined): Kept {
  if (access !== undefined) return kept(feed.id, access);
  const { login, sealedPassword } = feed;
  return isSameHost(feed.url, url) ? { login, sealedPassword } : kept(feed.id, null);
}

export async function editFeed(ctx: Ctx, id: string, { access, ...change }: FeedChange): Promise<void> {
  const feed = await ownFeed(ctx, id);
  const split = splitAccess(change.url ?? feed.url);
  const given = access === undefined ? (split.access ?? undefined) : access;
  const told = change.url === undefined ? change : { ...change, url: split.url };
  const next = { ...feed, ...told, ...accessAfter(feed, split.url, given) };
  await changeFeedRow(ctx, id, { ...next, nextAt: nextDaily(next.dailyAt, ctx.now) });
  const after = { ...told, ...(given === undefined && next.login === feed.login ? {} : { login: next.login }) };
  await history.record(ctx, { subjectKind: 'feed', subjectId: id, merchantId: feed.merchantId, action: 'imports.feedChanged', after });
}

export async function removeFeed(ctx: Ctx, id: string): Promise<void> {
  const merchantId = merchantOf(ctx);
  if (!(await removeFeedRow(ctx, merchantId, id))) throw refuse('NOT_FOUND');
  await history.record(ctx, { subjectKind: 'feed', subjectId: id, merchantId, action: 'imports.feedRemoved' });
}

/** Has a feed fetched as soon as a worker is free. */
export async function askForFetch(ctx: Ctx, id: string): Promise<void> {
  await enqueue(ctx, 'imports.fetch', { id }, { dedupeKey: id });
}

/** Has every feed fetched whose hour has come, and sets its next hour. */
export async function fetchDueFeeds(ctx: Ctx): Promise<void> {
  const due = await dueFeeds(ctx);
  if (due.length === 0) return;
  await setNext(
    ctx,
    due.map(({ id, dailyAt }) => ({ id, nextAt: nextDaily(dailyAt, ctx.now) })),
  );
  for (const { id } of due) await askForFetch(ctx, id);
}
