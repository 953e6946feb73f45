import { spawn, type ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeedRow } from '../rules/feed-row.ts';
import { FileRefused } from './file-refused.ts';
import type { FileDescription } from './describe-feed.ts';
import type { ReadOptions, ReadSummary } from './read-rows.ts';
import type { FromReader, ToReader } from './reader-messages.ts';
import type { ReportOptions, ReportResult } from './report-feed.ts';

export type ReaderLimits = { seconds?: number; heapMegabytes?: number; signal?: AbortSignal };
export type OnBatch = (rows: FeedRow[]) => Promise<void> | void;

/** A process that reads files; it can be used for several files, one after the other. */
export type Reader = {
  read: (path: string, options: ReadOptions, onBatch: OnBatch) => Promise<ReadSummary>;
  describe: (path: string, options: ReadOptions) => Promise<FileDescription>;
  report: (path: string, target: string, options: ReportOptions) => Promise<ReportResult>;
  stop: () => void;
};

const program = fileURLToPath(new URL('./reader-process.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const ownFolders = ['server/pim/imports', 'kernel', 'node_modules', 'package.json'];

/**
 * Starts a reader that may read the given files or folders and its own program, write only the given targets, and reach no
 * network. It has no environment, so no secrets; its time counts only while it works, not while batches are being applied.
 */
export function startReader(may: { read: readonly string[]; write?: readonly string[] }, bounds: ReaderLimits = {}): Reader {
  const heap = `--max-old-space-size=${bounds.heapMegabytes ?? 256}`;
  const child = spawn(process.execPath, [...fences(may), heap, program], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: {} });
  const jobs = jobRunner(child, bounds);
  return {
    read: (path, options, onBatch) => jobs({ kind: 'read', path: realpathSync(path), options }, onBatch) as Promise<ReadSummary>,
    describe: (path, options) => jobs({ kind: 'describe', path: realpathSync(path), options }) as Promise<FileDescription>,
    report: (path, target, options) => jobs({ kind: 'report', path: realpathSync(path), target, options }) as Promise<ReportResult>,
    stop: () => void child.kill('SIGKILL'),
  };
}

function fences(may: { read: readonly string[]; write?: readonly string[] }): string[] {
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return [];
  const readable = [...ownFolders.map((folder) => root + folder), ...may.read].map((path) => `--allow-fs-read=${realpathSync(path)}`);
  return ['--permission', ...readable, ...(may.write ?? []).map((path) => `--allow-fs-write=${path}`)];
}

type Job = Exclude<ToReader, { kind: 'next' }>;
type Result = ReadSummary | FileDescription | ReportResult;

function jobRunner(child: ChildProcess, bounds: ReaderLimits): (job: Job, onBatch?: OnBatch) => Promise<Result> {
  const seconds = bounds.seconds ?? 60;
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4000)));
  return (job, onBatch) =>
    new Promise((resolve, reject) => {
      let left = seconds * 1000;
      let since = Date.now();
      let timer = setTimeout(expire, left);
      let queue: Promise<void> = Promise.resolve();
      let applying = 0;
      let finished = false;
      const pause = (): void => {
        clearTimeout(timer);
        left -= Date.now() - since;
      };
      const resume = (): void => {
        if (finished) return;
        since = Date.now();
        timer = setTimeout(expire, Math.max(left, 1));
      };
      const finish = (settle: () => void): void => {
        finished = true;
        clearTimeout(timer);
        bounds.signal?.removeEventListener('abort', abort);
        child.off('message', hear).off('exit', died).off('error', died);
        settle();
      };
      const stop = (error: unknown): void => {
        child.kill('SIGKILL');
        finish(() => reject(error));
      };
      function expire(): void {
        stop(new FileRefused('READER_TIMEOUT', { seconds }));
      }
      function abort(): void {
        stop(new FileRefused('READER_STOPPED'));
      }
      function died(): void {
        const memory = /heap out of memory|allocation failed/i.test(complaint);
        finish(() => reject(memory ? new FileRefused('FILE_TOO_LARGE', { reason: 'memory' }) : new FileRefused('READER_FAILED')));
      }
      const apply = async (rows: FeedRow[]): Promise<void> => {
        if (applying++ === 0) pause();
        await onBatch?.(rows);
        applying -= 1;
        if (applying === 0) resume();
        if (child.connected) child.send({ kind: 'next' } satisfies ToReader);
      };
      function hear(message: FromReader): void {
        if (message.kind === 'batch') queue = queue.then(() => apply(message.rows));
        if (message.kind === 'batch') queue.catch(stop);
        if (message.kind === 'done') queue.then(() => finish(() => resolve(message.result)), stop);
        if (message.kind === 'refused') queue.then(() => finish(() => reject(new FileRefused(message.code, message.data))), stop);
        if (message.kind === 'failed')
          queue.then(() => finish(() => reject(Object.assign(new FileRefused('READER_FAILED'), { cause: message.message }))), stop);
      }
      if (bounds.signal?.aborted) return abort();
      if (child.exitCode !== null || child.signalCode !== null) return died();
      bounds.signal?.addEventListener('abort', abort);
      child.on('message', hear).on('exit', died).on('error', died);
      child.send(job);
    });
}
