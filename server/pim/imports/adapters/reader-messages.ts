import type { FeedRow } from '../rules/feed-row.ts';
import type { FileDescription } from './describe-feed.ts';
import type { FileFailure } from './file-refused.ts';
import type { ReadOptions, ReadSummary } from './read-rows.ts';
import type { ReportOptions, ReportResult } from './report-feed.ts';

/** What the reader process is asked, one job at a time; `next` lets it send one batch more. */
export type ToReader =
  | { kind: 'read'; path: string; options: ReadOptions }
  | { kind: 'describe'; path: string; options: ReadOptions }
  | { kind: 'report'; path: string; target: string; options: ReportOptions }
  | { kind: 'next' };

export type FromReader =
  | { kind: 'ready' }
  | { kind: 'batch'; rows: FeedRow[] }
  | { kind: 'done'; result: ReadSummary | FileDescription | ReportResult }
  | { kind: 'refused'; code: FileFailure; data: Record<string, string | number> }
  | { kind: 'failed'; message: string };

/** Batches that may be on their way at once: the reader works while the importer writes. */
export const batchesInFlight = 2;
export const batchRows = 500;
