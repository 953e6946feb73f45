import type { FeedCategory } from '../rules/category-tree.ts';
import { parseCurrency } from '../rules/parse-price.ts';
import type { RawRecord } from '../rules/mapping.ts';
import { FileRefused } from './file-refused.ts';
import { nodeText, recordFields, type XmlNode } from './xml-node.ts';
import { walkXml, type XmlWatcher } from './xml-parser.ts';

/** What a feed says about itself before and between its offers. */
export type FeedFacts = {
  categories: Map<string, FeedCategory>;
  currency?: string;
  date?: string;
  droppedCharacters: number;
  unknownEntities: number;
};

const recordNames: Record<string, readonly string[]> = { yml: ['offer'], epicentr: ['offer'], hotline: ['item'], google: ['item', 'entry'] };
const containers = new Set(['offers', 'items', 'channel', 'feed', 'shop', 'yml_catalog', 'rss', 'products']);

/** Whether an element is a record: of a known dialect by its name and parent, of an unseen one by its whole path. */
export function recordTest(format: string, recordElement: string | undefined): (path: readonly string[]) => boolean {
  if (recordElement) return (path) => path.join('/') === recordElement;
  const names = recordNames[format] ?? [];
  return (path) => names.includes(path.at(-1)!) && path.length > 1 && containers.has(path.at(-2)!);
}

/** Streams the records of a feed; `facts` fills up on the way. */
export async function* readXml(
  text: AsyncIterable<string>,
  kind: { format: string; recordElement?: string },
  facts: FeedFacts,
): AsyncGenerator<RawRecord, void, undefined> {
  const isRecord = recordTest(kind.format, kind.recordElement);
  let ready: RawRecord[] = [];
  let count = 0;
  const watcher: XmlWatcher = {
    begin(path, attributes) {
      if (path.length === 1 && attributes['date']) facts.date = attributes['date'];
      const name = path.at(-1);
      const said = (name === 'category' || name === 'currency' || name === 'date') && path.length <= 4;
      return isRecord(path) || (said && !kind.recordElement?.startsWith(`${path.join('/')}/`));
    },
    finish(node, path, { line }) {
      if (isRecord(path)) ready.push({ row: (count += 1), line, fields: recordFields(node) });
      else learn(node, path, facts);
    },
  };
  const walk = walkXml(watcher);
  for await (const chunk of text) {
    walk.write(chunk);
    Object.assign(facts, walk.repairs);
    yield* ready;
    ready = [];
  }
  walk.close();
  Object.assign(facts, walk.repairs);
  yield* ready;
}

function learn(node: XmlNode, path: readonly string[], facts: FeedFacts): void {
  if (node.name === 'category') learnCategory(node, facts);
  else if (node.name === 'date' && path.length === 2) facts.date = nodeText(node).trim();
  else if (node.name === 'currency' && Number((node.attributes['rate'] ?? '').replace(',', '.')) === 1) {
    const currency = parseCurrency(node.attributes['id'] ?? '');
    if (currency) facts.currency ??= currency;
  }
}

function learnCategory(node: XmlNode, facts: FeedFacts): void {
  const child = (...names: string[]): string | undefined => {
    const found = node.content.find((part) => typeof part !== 'string' && names.includes(part.name.toLowerCase()));
    return found && typeof found !== 'string' ? nodeText(found).trim() : undefined;
  };
  const attribute = (...names: string[]): string | undefined =>
    Object.entries(node.attributes)
      .find(([name]) => names.includes(name.toLowerCase()))?.[1]
      .trim();
  const id = attribute('id', 'code') ?? child('id', 'code');
  if (!id || facts.categories.size >= 100_000) return;
  const parentId = attribute('parentid', 'parent_id', 'parent') ?? child('parentid', 'parent_id', 'parent');
  const name = (child('name', 'title') ?? nodeText(node)).replace(/\s+/g, ' ').trim();
  facts.categories.set(id, { id, name, ...(parentId && parentId !== '0' ? { parentId } : {}) });
}

/** Finds the repeating element of an unseen feed: the outermost one that repeats and has most different fields. */
export async function findRecordElement(text: AsyncIterable<string>): Promise<string> {
  const seen = new Map<string, { count: number; fields: Set<string> }>();
  const watcher: XmlWatcher = {
    begin(path, attributes) {
      if (path.length < 2) return false;
      const entry = seen.get(path.join('/')) ?? { count: 0, fields: new Set<string>() };
      entry.count += 1;
      for (const name of Object.keys(attributes)) entry.fields.add(`@${name}`);
      if (seen.size < 2000) seen.set(path.join('/'), entry);
      seen.get(path.slice(0, -1).join('/'))?.fields.add(path.at(-1)!);
      return false;
    },
    finish: () => undefined,
  };
  const walk = walkXml(watcher);
  let length = 0;
  for await (const chunk of text) {
    walk.write(chunk);
    length += chunk.length;
    if (length > 4_000_000) break;
  }
  if (length <= 4_000_000) walk.close();
  const candidates = [...seen].filter(([, entry]) => entry.fields.size >= 3);
  const scored = candidates.map(([path, { count, fields }]) => ({ path, score: Math.log2(count + 1) * Math.min(fields.size, 12) * (count > 1 ? 2 : 1) }));
  const best = scored.reduce<{ path: string; score: number } | undefined>((winner, next) => (winner && winner.score >= next.score ? winner : next), undefined);
  if (!best) throw new FileRefused('FILE_NOT_RECOGNISED');
  return best.path;
}
