import type { FeedRow } from '../rules/feed-row.ts';
import { describeFeed } from './describe-feed.ts';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import { readRows } from './read-rows.ts';
import { batchesInFlight, batchRows, type FromReader, type ToReader } from './reader-messages.ts';
import { reportFeed } from './report-feed.ts';

// The whole program of the reader process: it takes jobs over IPC, has no network and may read only the files it was started for.

let credits = batchesInFlight;
let wake: (() => void) | undefined;

function send(message: FromReader): void {
  process.send?.(message);
}

async function sendBatch(rows: FeedRow[]): Promise<void> {
  if (process.memoryUsage.rss() > limits.residentBytes) throw new FileRefused('FILE_TOO_LARGE', { reason: 'memory' });
  while (credits === 0) await new Promise<void>((resolve) => (wake = resolve));
  credits -= 1;
  send({ kind: 'batch', rows });
}

async function read(job: Extract<ToReader, { kind: 'read' }>): Promise<void> {
  credits = batchesInFlight;
  let batch: FeedRow[] = [];
  const result = await readRows(job.path, job.options, (row) => {
    batch.push(row);
    if (batch.length < batchRows) return undefined;
    const full = batch;
    batch = [];
    return sendBatch(full);
  });
  if (batch.length > 0) await sendBatch(batch);
  send({ kind: 'done', result });
}

async function work(job: Exclude<ToReader, { kind: 'next' }>): Promise<void> {
  try {
    if (job.kind === 'read') await read(job);
    else if (job.kind === 'describe') send({ kind: 'done', result: await describeFeed(job.path, job.options) });
    else send({ kind: 'done', result: await reportFeed(job.path, job.target, job.options) });
  } catch (error) {
    if (error instanceof FileRefused) send({ kind: 'refused', code: error.code, data: error.data });
    else send({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

process.on('message', (message: ToReader) => {
  if (message.kind !== 'next') return void work(message);
  credits += 1;
  wake?.();
  wake = undefined;
});
process.on('disconnect', () => process.exit(0));
send({ kind: 'ready' });
