import * as notices from '#notices';
import type { Ctx } from '#platform/ctx';
import { feedFileName } from '../rules/feed-file-name.ts';
import { type Feed, settleFeed, wasApplied } from '../tables/feeds.ts';
import { receiveFile } from './receive.ts';

export type FetchedFile = { fileId: string; bytes: number; sha256: string };

/** A fetched file becomes an import: a preview until a person has once applied this feed, by itself from then on. */
export async function takeFetched(ctx: Ctx, feed: Feed, file: FetchedFile): Promise<void> {
  const importId = await receiveFile(ctx, {
    merchantId: feed.merchantId,
    createdBy: feed.createdBy,
    feedId: feed.id,
    fileId: file.fileId,
    fileName: feedFileName(feed.url),
    fileBytes: file.bytes,
    source: feed.source,
    mode: (await wasApplied(ctx, feed.id)) ? 'apply' : 'preview',
    submit: feed.submit,
    complete: feed.complete,
    mapping: null,
  });
  await settleFeed(ctx, feed.id, { sha256: file.sha256, importId });
}

/** The address gave nothing usable. The merchant is told once, not every day again. */
export async function noteFeedProblem(ctx: Ctx, feed: Feed, problem: string): Promise<void> {
  await settleFeed(ctx, feed.id, { problem });
  if (feed.problem) return;
  await notices.tell(ctx, {
    to: { merchantId: feed.merchantId },
    kind: 'products',
    subject: { kind: 'feed', id: feed.id, href: '/cabinet/imports' },
    words: { key: 'imports.feedFailed', values: { source: feed.source, problem: { words: `imports.feed.${problem}` } } },
  });
}
