import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

export type Feed = {
  id: string;
  merchantId: string;
  source: string;
  url: string;
  login: string | null;
  sealedPassword: string | null;
  dailyAt: string | null;
  submit: boolean;
  complete: boolean;
  nextAt: Date | null;
  fetching: boolean;
  fetchedAt: Date | null;
  sha256: string | null;
  problem: string | null;
  importId: string | null;
  createdBy: string;
};

const claimMinutes = 8;
const columns = sql`id, merchant_id as "merchantId", source, url, login, sealed_password as "sealedPassword", daily_at as "dailyAt", submit, complete, next_at as "nextAt",
  coalesce(claimed_until > clock_timestamp(), false) as fetching, fetched_at as "fetchedAt", sha256, problem, import_id as "importId", created_by as "createdBy"`;

export async function insertFeed(
  ctx: Ctx,
  feed: Pick<Feed, 'id' | 'merchantId' | 'source' | 'url' | 'login' | 'sealedPassword' | 'dailyAt' | 'submit' | 'complete' | 'nextAt' | 'createdBy'>,
): Promise<boolean> {
  const inserted =
    await sql`insert into imports.feeds (id, merchant_id, source, url, login, sealed_password, daily_at, submit, complete, next_at, created_by, created_at)
    values (${feed.id}, ${feed.merchantId}, ${feed.source}, ${feed.url}, ${feed.login}, ${feed.sealedPassword}, ${feed.dailyAt}, ${feed.submit}, ${feed.complete}, ${feed.nextAt}, ${feed.createdBy}, ${ctx.now})
    on conflict (merchant_id, source) do nothing`.execute(ctx.tx);
  return inserted.numAffectedRows === 1n;
}

export async function feedsOf(ctx: Ctx, merchantId: string): Promise<Feed[]> {
  return (await sql<Feed>`select ${columns} from imports.feeds where merchant_id = ${merchantId} order by created_at desc, id desc limit 100`.execute(ctx.tx))
    .rows;
}

export async function findFeed(ctx: Ctx, id: string): Promise<Feed | undefined> {
  return (await sql<Feed>`select ${columns} from imports.feeds where id = ${id} for update`.execute(ctx.tx)).rows[0];
}

export async function changeFeedRow(
  ctx: Ctx,
  id: string,
  feed: Pick<Feed, 'url' | 'login' | 'sealedPassword' | 'dailyAt' | 'submit' | 'complete' | 'nextAt'>,
): Promise<void> {
  await sql`update imports.feeds set url = ${feed.url}, login = ${feed.login}, sealed_password = ${feed.sealedPassword}, daily_at = ${feed.dailyAt}, submit = ${feed.submit}, complete = ${feed.complete}, next_at = ${feed.nextAt}
    where id = ${id}`.execute(ctx.tx);
}

export async function removeFeedRow(ctx: Ctx, merchantId: string, id: string): Promise<boolean> {
  return (await sql`delete from imports.feeds where id = ${id} and merchant_id = ${merchantId}`.execute(ctx.tx)).numAffectedRows === 1n;
}

/** Marks a feed as being fetched. A second caller finds it taken until the claim runs out. */
export async function claimFeed(ctx: Ctx, id: string): Promise<boolean> {
  const claimed = await sql`update imports.feeds set claimed_until = clock_timestamp() + ${claimMinutes} * interval '1 minute'
    where id = ${id} and coalesce(claimed_until < clock_timestamp(), true)`.execute(ctx.tx);
  return claimed.numAffectedRows === 1n;
}

/** Lets go of a feed whose fetch broke for a reason of our own: it is tried again. */
export async function releaseFeed(ctx: Ctx, id: string): Promise<void> {
  await sql`update imports.feeds set claimed_until = null where id = ${id}`.execute(ctx.tx);
}

export async function settleFeed(ctx: Ctx, id: string, outcome: { problem: string } | { sha256: string; importId: string | null }): Promise<void> {
  const problem = 'problem' in outcome ? outcome.problem : null;
  const fresh = 'sha256' in outcome ? outcome : null;
  await sql`update imports.feeds set claimed_until = null, fetched_at = ${ctx.now}, problem = ${problem}, sha256 = coalesce(${fresh?.sha256 ?? null}, sha256),
    import_id = coalesce(${fresh?.importId ?? null}, import_id) where id = ${id}`.execute(ctx.tx);
}

/** Feeds whose hour has come. */
export async function dueFeeds(ctx: Ctx): Promise<Pick<Feed, 'id' | 'dailyAt'>[]> {
  return (
    await sql<
      Pick<Feed, 'id' | 'dailyAt'>
    >`select id, daily_at as "dailyAt" from imports.feeds where next_at <= ${ctx.now} order by id limit 500 for update skip locked`.execute(ctx.tx)
  ).rows;
}

export async function setNext(ctx: Ctx, feeds: readonly { id: string; nextAt: Date | null }[]): Promise<void> {
  await sql`update imports.feeds f set next_at = r.next_at from unnest(${feeds.map((one) => one.id)}::text[], ${feeds.map((one) => one.nextAt)}::timestamptz[]) as r (id, next_at)
    where f.id = r.id`.execute(ctx.tx);
}

/** Has this feed's content been applied once? Then a person has seen how it is read. */
export async function wasApplied(ctx: Ctx, feedId: string): Promise<boolean> {
  return (await sql`select 1 from imports.runs where feed_id = ${feedId} and status = 'done' limit 1`.execute(ctx.tx)).rows.length > 0;
}
