import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { originalKey, renditionKey } from '../rules/store-key.ts';
import { sweepUnfinished } from './disk.ts';
import { keepOriginal, openStore, type MediaStore } from './store.ts';

async function allKeys(store: MediaStore): Promise<string[]> {
  return (await Array.fromAsync(store.keys())).sort();
}

function storeBehaves(name: string, open: () => MediaStore): void {
  describe(name, () => {
    test('what is kept comes back byte for byte, under the name of its content', async () => {
      const store = open();
      const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 251));
      const sha256 = await keepOriginal(store, bytes, 'image/png');
      assert.deepEqual(await store.read(originalKey(sha256)), bytes);
      assert.equal(await store.size(originalKey(sha256)), bytes.length);
      assert.equal(await keepOriginal(store, bytes, 'image/png'), sha256);
      const part = await store.stream(originalKey(sha256), { start: 10, end: 19 });
      assert.deepEqual(part && (await buffer(part)), bytes.subarray(10, 20));
      const whole = await store.stream(originalKey(sha256));
      assert.deepEqual(whole && (await buffer(whole)), bytes);
    });

    test('a file of this disk is kept as it is, also over what was there', async () => {
      const store = open();
      const path = join(folder, 'price-list');
      const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 253));
      await writeFile(path, bytes);
      const key = originalKey('d'.repeat(64));
      for (const _ of [1, 2]) await store.putFile(key, path, 'text/xml');
      assert.deepEqual(await store.read(key), bytes);
      await assert.rejects(async () => store.putFile('../outside', path, 'text/xml'), /plain name/);
      await store.remove(key);
    });

    test('what is not there is null, and removing it is no error', async () => {
      const store = open();
      const key = originalKey('f'.repeat(64));
      assert.equal(await store.read(key), null);
      assert.equal(await store.size(key), null);
      assert.equal(await store.stream(key), null);
      await store.remove(key);
    });

    test('keys are listed until they are removed', async () => {
      const store = open();
      const before = await allKeys(store);
      const key = renditionKey({ sha256: 'e'.repeat(64), width: 160, format: 'webp' });
      await store.put(key, Buffer.from('small'), 'image/webp');
      assert.deepEqual(await allKeys(store), [...before, key].sort());
      await store.remove(key);
      assert.deepEqual(await allKeys(store), before);
    });

    test('a key that climbs is never used', async () => {
      await assert.rejects(async () => open().put('../outside', Buffer.from('x'), 'text/plain'), /plain name/);
      await assert.rejects(async () => open().read('/etc/passwd'), /plain name/);
    });
  });
}

let folder = '';
let bucket: S3rver;
let bucketPort = 0;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'));
  bucket = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory: join(folder, 's3'), configureBuckets: [{ name: 'agora', configs: [] }] });
  bucketPort = (await bucket.run()).port;
});
after(async () => {
  await bucket.close();
  await rm(folder, { recursive: true, force: true });
});

storeBehaves('a store on disk', () => openStore(pathToFileURL(join(folder, 'disk')).href));
storeBehaves('a store in a bucket', () => openStore(`s3://S3RVER:S3RVER@127.0.0.1:${bucketPort}/agora/shop/media?tls=off`));

test('a missing bucket is an outage, not a silent loss', async () => {
  const store = openStore(`s3://S3RVER:S3RVER@127.0.0.1:${bucketPort}/nowhere?tls=off`);
  await assert.rejects(store.put('ab', Buffer.from('x'), 'text/plain'), /no bucket/);
});

test('half-written files are swept after an hour, fresh ones stay', async () => {
  const root = join(folder, 'disk');
  await openStore(pathToFileURL(root).href).put('aa', Buffer.from('x'), 'text/plain');
  assert.deepEqual(await readdir(join(root, '.unfinished')), []);
  for (const name of ['old', 'fresh']) await writeFile(join(root, '.unfinished', name), 'half');
  const now = new Date();
  await utimes(join(root, '.unfinished', 'old'), now, new Date(now.getTime() - 7_200_000));
  assert.equal(await sweepUnfinished(root, now), 1);
  assert.deepEqual(await readdir(join(root, '.unfinished')), ['fresh']);
});
