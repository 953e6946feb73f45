import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Ctx } from '#platform/ctx';
import { enqueue } from '#platform/jobs';
import { fileNameOfUrl } from '../rules/file-name.ts';

export type Wanted = { url: string; normal: string; hash: string; host: string };

/** One spelling of an address, so that it is asked once. What is no address keeps its text and fails by itself, shown to the merchant. */
export function readWanted(text: string): Wanted {
  const trimmed = text.trim();
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null;
  if (url) url.hash = '';
  const normal = (url?.href ?? trimmed).slice(0, 4096);
  return { url: text, normal, hash: createHash('sha256').update(normal).digest('hex'), host: url?.host.toLowerCase() ?? '' };
}

/**
 * Media ids for addresses, at once; the bytes come later (`mediaStored`, `mediaFailed`). An address that this merchant has used is the same id;
 * a failed one is asked again. The rows are the queue: one waiting job per host, however many pictures.
 */
export async function fetchLater(ctx: Ctx, { merchantId, urls }: { merchantId: string; urls: readonly string[] }): Promise<Map<string, string>> {
  const wanted = [...new Set(urls)].map(readWanted);
  const unique = [...new Map(wanted.map((entry) => [entry.hash, entry])).values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  if (unique.length === 0) return new Map();
  await sql`
    insert into media.files as f (id, merchant_id, kind, state, name, source_url, url_hash, host, due_at, created_at)
    select w.id, ${merchantId}, 'image', 'pending', w.name, w.url, w.hash, w.host, ${ctx.now}, ${ctx.now}
    from unnest(${unique.map(() => newId('med'))}::text[], ${unique.map((entry) => fileNameOfUrl(entry.normal))}::text[], ${unique.map((entry) => entry.normal)}::text[],
      ${unique.map((entry) => entry.hash)}::text[], ${unique.map((entry) => entry.host)}::text[]) as w (id, name, url, hash, host)
    on conflict (merchant_id, url_hash) where url_hash is not null do update
      set state = case when f.state = 'failed' then 'pending' else f.state end, attempts = case when f.state = 'failed' then 0 else f.attempts end,
        due_at = case when f.state = 'failed' then excluded.due_at else f.due_at end, removed_at = null
      where f.state = 'failed' or f.removed_at is not null`.execute(ctx.tx);
  const { rows } = await sql<{ id: string; hash: string; host: string; state: string }>`
    select id, url_hash as hash, host, state from media.files where merchant_id = ${merchantId} and url_hash = any (${unique.map((entry) => entry.hash)}::text[])`.execute(
    ctx.tx,
  );
  await enqueueHosts(
    ctx,
    rows.filter((row) => row.state === 'pending').map((row) => row.host),
  );
  const ids = new Map(rows.map((row) => [row.hash, row.id]));
  return new Map(wanted.map((entry) => [entry.url, ids.get(entry.hash)!]));
}

export async function enqueueHosts(ctx: Ctx, hosts: readonly string[]): Promise<void> {
  for (const host of new Set(hosts)) await enqueue(ctx, 'media.fetch', { host }, { dedupeKey: host });
}
