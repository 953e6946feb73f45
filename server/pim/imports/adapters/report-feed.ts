import type { Mapping } from '../rules/mapping.ts';
import { openFeed } from './open-feed.ts';
import { reportCsv } from './report-csv.ts';
import { reportXlsx } from './report-xlsx.ts';
import { reportXml } from './report-xml.ts';

export type ReportOptions = {
  /** What is wrong with each row, by its number, in the reader's words. */
  notes: [row: number, text: string][];
  /** The header of the added column: `Помилки Agora`. */
  title: string;
  mapping?: Mapping;
  charset?: string;
};

export type ReportResult = { extension: 'csv' | 'tsv' | 'xlsx' | 'xml'; contentType: string; marked: number };

/** Writes the merchant's own file again, in its format and encoding, with what is wrong beside each row. */
export async function reportFeed(path: string, target: string, options: ReportOptions): Promise<ReportResult> {
  const feed = await openFeed(path, { ...(options.mapping ? { mapping: options.mapping } : {}), ...(options.charset ? { charset: options.charset } : {}) });
  const notes = new Map(options.notes);
  if (feed.body.kind === 'xml') return { extension: 'xml', contentType: 'application/xml', marked: await reportXml(feed, feed.body, target, notes) };
  if (feed.format === 'xlsx') {
    const marked = await reportXlsx(feed.body, target, notes, options.title);
    return { extension: 'xlsx', contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', marked };
  }
  const marked = await reportCsv(feed, feed.body, target, { notes, title: options.title });
  return feed.delimiter === '\t'
    ? { extension: 'tsv', contentType: 'text/tab-separated-values', marked }
    : { extension: 'csv', contentType: 'text/csv', marked };
}
