import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ReportOptions, ReportResult } from './report-feed.ts';
import { startReader, type ReaderLimits } from './start-reader.ts';

/** Writes to `target` the merchant's own file with its errors beside the rows, in a process of its own. */
export async function writeReport(path: string, target: string, options: ReportOptions & Pick<ReaderLimits, 'signal'>): Promise<ReportResult> {
  const { signal, ...report } = options;
  const place = join(realpathSync(dirname(target)), basename(target));
  const reader = startReader({ read: [path], write: [place] }, signal ? { signal } : {});
  try {
    return await reader.report(path, place, report);
  } finally {
    reader.stop();
  }
}
