import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import type { TakenImage } from '../rules/taken-image.ts';
import { mediaFailed, mediaStored } from '../events.ts';
import { nextTry } from '../rules/problems.ts';
import { enqueueHosts } from './fetch-later.ts';
import { looksJson } from './keep-picture.ts';

export type Claimed = { id: string; merchantId: string; url: string; attempts: number };
export type Fetched = Claimed & ({ taken: TakenImage } | { problem: string });

const claimMinutes = 5;

/** Takes at most so many due pictures of one host; another worker leaves them alone for five minutes of real time. */
export async function claimDue(ctx: Ctx, host: string, limit: number): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    update media.files f set claimed_until = clock_timestamp() + ${claimMinutes} * interval '1 minute', attempts = attempts + 1
    where id in (
      select id from media.files where host = ${host} and state = 'pending' and due_at <= ${ctx.now} and (claimed_until is null or claimed_until < clock_timestamp())
      order by due_at, id limit ${limit} for update skip locked)
    returning id, merchant_id as "merchantId", source_url as url, attempts`.execute(ctx.tx);
  return rows;
}

/** Gives back what there was no time for. */
export async function releaseClaims(ctx: Ctx, claimed: readonly Claimed[]): Promise<void> {
  if (claimed.length === 0) return;
  await sql`update media.files set claimed_until = null, attempts = attempts - 1 where id = any (${claimed.map((row) => row.id)}::text[]) and state = 'pending'`.execute(
    ctx.tx,
  );
}

/** Writes what became of a batch, tells the rooms in the plural, and calls for the rest of this host. */
export async function recordFetched(ctx: Ctx, host: string, fetched: readonly Fetched[]): Promise<void> {
  const stored = fetched.flatMap((one) => ('taken' in one ? [{ ...one, taken: one.taken }] : []));
  const refused = fetched.flatMap((one) => ('problem' in one ? [{ ...one, next: nextTry(one.problem, one.attempts, ctx.now) }] : []));
  await writeStored(ctx, stored);
  await writeRefused(ctx, refused);
  await tellMerchants(ctx, mediaStored, stored);
  await tellMerchants(
    ctx,
    mediaFailed,
    refused.filter((one) => one.next === null),
  );
  const { rows } =
    await sql`select 1 from media.files where host = ${host} and state = 'pending' and due_at <= ${ctx.now} and claimed_until is null limit 1`.execute(ctx.tx);
  if (rows.length > 0) await enqueueHosts(ctx, [host]);
}

async function writeStored(ctx: Ctx, stored: readonly (Claimed & { taken: TakenImage })[]): Promise<void> {
  const rows = stored.map(({ id, taken }) => ({
    id,
    sha: taken.sha256,
    type: `image/${taken.format}`,
    size: taken.bytes.byteLength,
    width: taken.width,
    height: taken.height,
    colour: taken.dominantColour,
    looks: JSON.parse(looksJson(taken)) as object,
  }));
  await sql`
    update media.files f set state = 'stored', sha256 = r.sha, content_type = r.type, size_bytes = r.size, width = r.width, height = r.height, colour = r.colour, looks = r.looks,
      problem = null, claimed_until = null, stored_at = ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, sha text, type text, size bigint, width int, height int, colour text, looks jsonb)
    where f.id = r.id and f.state = 'pending'`.execute(ctx.tx);
}

async function writeRefused(ctx: Ctx, refused: readonly (Claimed & { problem: string; next: Date | null })[]): Promise<void> {
  const rows = refused.map(({ id, problem, next }) => ({ id, problem, next: next?.toISOString() ?? null }));
  await sql`
    update media.files f set state = case when r.next is null then 'failed' else 'pending' end, problem = r.problem, due_at = coalesce(r.next, f.due_at), claimed_until = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, problem text, next timestamptz) where f.id = r.id and f.state = 'pending'`.execute(
    ctx.tx,
  );
}

async function tellMerchants(ctx: Ctx, news: typeof mediaStored, files: readonly Claimed[]): Promise<void> {
  for (const [merchantId, group] of Map.groupBy(files, (file) => file.merchantId)) await announce(ctx, news, { merchantId, ids: group.map((file) => file.id) });
}

/** Hosts that owe pictures now: after a pause, or after a worker that died. */
export async function dueHosts(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ host: string }>`select distinct host from media.files
    where state = 'pending' and due_at <= ${ctx.now} and (claimed_until is null or claimed_until < clock_timestamp()) order by host limit 500`.execute(ctx.tx);
  return rows.map((row) => row.host);
}
