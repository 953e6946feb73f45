import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FeedRow } from '../rules/feed-row.ts';
import { describeFile, readFile } from './read-file.ts';
import { startReader } from './start-reader.ts';
import { put, refusalOf, samples, temporaryFolder } from './testing.ts';

const folder = temporaryFolder();
const offers = (count: number, text = 'Опис'): string => {
  const offer = (at: number): string =>
    `<offer id="A-${at}"><price>${at + 1}.50</price><categoryId>1</categoryId><name>Товар ${at}</name><description>${text}</description><picture>https://shop.example/${at}.jpg</picture><param name="Колір">Білий</param></offer>`;
  return `<?xml version="1.0"?><yml_catalog date="2026-03-04 09:15"><shop><categories><category id="1">Усе</category></categories><offers>${Array.from({ length: count }, (_, at) => offer(at)).join('\n')}</offers></shop></yml_catalog>`;
};

test('a file comes in batches, in order, and waits for the one who applies them', async () => {
  const seen: number[] = [];
  let busy = 0;
  const summary = await readFile(put(folder, 'many.xml', offers(2300)), {
    onBatch: async (rows: FeedRow[]) => {
      assert.equal(busy++, 0, 'batches never overlap');
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(...rows.map((row) => row.row));
      busy -= 1;
    },
  });
  assert.equal(summary.rows, 2300);
  assert.deepEqual(
    seen,
    Array.from({ length: 2300 }, (_, at) => at + 1),
  );
});

test('the time of the applying side does not count, the time of the reader does', async () => {
  const path = put(folder, 'slow.xml', offers(1200));
  const slowly = readFile(path, { seconds: 5, onBatch: () => new Promise((resolve) => setTimeout(resolve, 20)) });
  assert.equal((await slowly).rows, 1200);
  const big = put(folder, 'big.xml', offers(40_000, 'Довгий опис. '.repeat(60)));
  assert.equal(await refusalOf(readFile(big, { seconds: 0.3, onBatch: () => undefined })), 'READER_TIMEOUT');
});

test('too little memory refuses the file and leaves this process alone', async () => {
  const path = put(folder, 'wide.xml', `<yml_catalog><shop><offers><offer id="1">${'<a>b</a>'.repeat(1_500_000)}</offer></offers></shop></yml_catalog>`);
  const code = await refusalOf(readFile(path, { heapMegabytes: 48, onBatch: () => undefined }));
  assert.ok(['FILE_TOO_LARGE', 'READER_FAILED'].includes(code), code);
});

test('a stop signal ends the reading', async () => {
  const stop = new AbortController();
  const reading = readFile(put(folder, 'stop.xml', offers(5000)), { signal: stop.signal, onBatch: () => stop.abort() });
  assert.equal(await refusalOf(reading), 'READER_STOPPED');
});

test('what goes wrong while applying reaches the caller as it is', async () => {
  const reading = readFile(join(samples, 'yml.xml'), { onBatch: () => Promise.reject(new Error('no place left')) });
  await assert.rejects(reading, /no place left/);
});

test('the reader cannot read a file it was not started for', { skip: !process.allowedNodeEnvironmentFlags.has('--permission') }, async () => {
  const reader = startReader({ read: [join(samples, 'yml.xml')] });
  const stranger = put(folder, 'stranger.xml', readFileSync(join(samples, 'yml.xml')));
  assert.equal(await refusalOf(reader.read(stranger, {}, () => undefined)), 'READER_FAILED');
  assert.equal((await reader.read(join(samples, 'yml.xml'), {}, () => undefined)).rows, 4);
  reader.stop();
});

test('a file is described for the mapping screen', async () => {
  const description = await describeFile(join(samples, 'generic-kk.csv'));
  assert.deepEqual([description.dialect, description.delimiter, description.rowCount, description.guessed, description.missing], ['table', ';', 2, true, []]);
  assert.deepEqual(description.columns[3], { source: 'Бағасы', target: 'price', confidence: 0.95, samples: ['12 990', '8990,00'] });
});
