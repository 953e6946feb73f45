import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as media from '#media';
import type { Door } from '#platform/jobs';
import { fetchOutside, OutsideRefused } from '#platform/outbound';
import { noteFeedProblem, takeFetched } from '../actions/take-fetched.ts';
import { openPassword } from '../feed-password.ts';
import { basicAccess } from '../rules/feed-access.ts';
import { feedFileName } from '../rules/feed-file-name.ts';
import { claimFeed, type Feed, findFeed, releaseFeed, settleFeed } from '../tables/feeds.ts';

const mostBytes = 200_000_000;
const mostMillis = 300_000;

/** Fetches one feed: claim, download to this disk, then either nothing new, a new import, or the reason why there is none. */
export async function fetchFeed(door: Door, id: string): Promise<void> {
  const feed = await door.transaction(async (ctx) => {
    const found = await findFeed(ctx, id);
    return found && (await claimFeed(ctx, id)) ? found : undefined;
  });
  if (!feed) return;
  const folder = await mkdtemp(join(tmpdir(), 'agora-feed-'));
  try {
    await bringIn(door, feed, join(folder, 'file'));
  } catch (error) {
    if (!(error instanceof OutsideRefused)) {
      await door.transaction((ctx) => releaseFeed(ctx, feed.id));
      throw error;
    }
    await door.transaction((ctx) => noteFeedProblem(ctx, feed, problemOf(error)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bringIn(door: Door, feed: Feed, path: string): Promise<void> {
  const answer = await fetchOutside(feed.url, {
    maxBytes: mostBytes,
    totalMs: mostMillis,
    headersMs: 60_000,
    allowHosts: media.allowedHosts(),
    into: path,
    headers: accessOf(feed),
  });
  const sha256 = await hashOf(path);
  if (sha256 === feed.sha256) {
    await door.transaction((ctx) => settleFeed(ctx, feed.id, { sha256, importId: null }));
    return;
  }
  const type = String(answer.headers['content-type'] ?? 'application/octet-stream').slice(0, 120);
  const fileId = await media.storeFile(door, { merchantId: feed.merchantId, name: feedFileName(feed.url), type, path });
  const { size } = await stat(path);
  await door.transaction((ctx) => takeFetched(ctx, feed, { fileId, bytes: size, sha256 }));
}

/** A host that does not let us in says so in words of its own: the merchant can mend it. */
function problemOf({ code, details }: OutsideRefused): string {
  return code === 'HTTP_STATUS' && (details['status'] === 401 || details['status'] === 403) ? 'ACCESS_REFUSED' : code;
}

function accessOf({ id, login, sealedPassword }: Feed): Record<string, string> {
  return login !== null && sealedPassword !== null ? { authorization: basicAccess({ login, password: openPassword(id, sealedPassword) }) } : {};
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
