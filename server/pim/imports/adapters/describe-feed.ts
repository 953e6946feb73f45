import { mappingFingerprint } from '../rules/mapping-fingerprint.ts';
import { missingTargets, type Target } from '../rules/mapping.ts';
import { suggestColumn, suggestMapping, type SampledColumn, type Suggestion } from '../rules/suggest-mapping.ts';
import { openFeed, type OpenFeed, type OpenOptions, type OpenTable, type OpenXml } from './open-feed.ts';
import { readXml, type FeedFacts } from './read-xml.ts';
import { xmlPlan } from './xml-plan.ts';

export type DescribedColumn = Suggestion & { samples: string[] };

/** What the mapping screen shows of a file: its form, its columns with samples, and what each seems to mean. */
export type FileDescription = {
  format: string;
  dialect: string;
  container: 'plain' | 'gzip' | 'zip';
  encoding: string;
  delimiter?: string;
  headerRow?: number;
  recordElement?: string;
  rowCount: number;
  columns: DescribedColumn[];
  fingerprint: string;
  missing: Target[];
  guessed: boolean;
};

const mostColumns = 600;

/** `sampleRows`: enough to tell what a file is; `rowCount` is then only a lower bound. */
export type DescribeOptions = OpenOptions & { sampleRows?: number };

export async function describeFeed(path: string, options: DescribeOptions = {}): Promise<FileDescription> {
  const feed = await openFeed(path, options);
  return feed.body.kind === 'xml' ? describeXml(feed, feed.body, options) : describeTable(feed, feed.body, options);
}

async function describeXml(feed: OpenFeed, body: OpenXml, options: DescribeOptions): Promise<FileDescription> {
  const facts: FeedFacts = { categories: new Map(), droppedCharacters: 0, unknownEntities: 0 };
  const sampled = new Map<string, SampledColumn>();
  const plan = xmlPlan(feed.format, options.mapping);
  let rowCount = 0;
  for await (const { fields } of readXml(body.text(), { format: feed.format, ...(body.recordElement ? { recordElement: body.recordElement } : {}) }, facts)) {
    rowCount += 1;
    if (rowCount === options.sampleRows) break;
    if (rowCount > 500) continue;
    plan.meanings(fields);
    for (const { source, value } of fields) addSample(sampled, source, value);
  }
  const targets = new Map(plan.columns().map((column) => [column.source, column]));
  const guessed = feed.format === 'xml' && !options.mapping;
  const columns = [...sampled.values()].map((column): DescribedColumn => {
    const known = targets.get(column.source) ?? { source: column.source, target: 'ignore' as const };
    const suggestion = guessed ? suggestColumn(column) : { ...known, confidence: 1 };
    const attribute = /\[([^\]]+)\]$/.exec(column.source)?.[1];
    return { ...suggestion, ...(known.target === 'attribute' ? { target: 'attribute', ...(attribute ? { attribute } : {}) } : {}), samples: column.samples };
  });
  return {
    ...shape(feed, feed.format, columns, guessed),
    ...(body.recordElement ? { recordElement: body.recordElement } : {}),
    fingerprint: mappingFingerprint(feed.format, [body.recordElement ?? feed.format]),
    rowCount,
  };
}

function addSample(sampled: Map<string, SampledColumn>, source: string, value: string): void {
  const column = sampled.get(source) ?? { source, samples: [] };
  if (!sampled.has(source) && sampled.size >= mostColumns) return;
  sampled.set(source, column);
  const text = value.trim().slice(0, 200);
  if (text && column.samples.length < 3 && !column.samples.includes(text)) column.samples.push(text);
}

async function describeTable(feed: OpenFeed, body: OpenTable, options: DescribeOptions): Promise<FileDescription> {
  const samples: string[][] = body.sources.map(() => []);
  let rowCount = 0;
  for await (const { row, cells } of body.records()) {
    if (row <= body.headerRow || cells.every((cell) => cell.trim() === '')) continue;
    rowCount += 1;
    if (rowCount === options.sampleRows) break;
    if (rowCount > 500) continue;
    samples.forEach((list, at) => {
      const text = (cells[at] ?? '').trim().slice(0, 200);
      if (text && list.length < 3 && !list.includes(text)) list.push(text);
    });
  }
  const guesses = suggestMapping(body.sources.map((source, at) => ({ source, samples: samples[at]! })));
  const guessed = body.reader.dialect === 'table';
  const columns = body.reader.columns.map((column, at): DescribedColumn => {
    const same = guesses[at]!.target === column.target;
    return { ...column, confidence: guessed ? (same ? guesses[at]!.confidence : 1) : 1, samples: samples[at]! };
  });
  return {
    ...shape(feed, body.reader.dialect, columns, guessed),
    ...(feed.delimiter ? { delimiter: feed.delimiter } : {}),
    headerRow: body.headerRow,
    fingerprint: mappingFingerprint(feed.format, body.sources),
    rowCount,
  };
}

function shape(feed: OpenFeed, dialect: string, columns: DescribedColumn[], guessed: boolean): Omit<FileDescription, 'fingerprint' | 'rowCount'> {
  const { container } = feed.bytes;
  return { format: feed.format, dialect, container, encoding: feed.encoding, columns, missing: guessed ? missingTargets(columns) : [], guessed };
}
