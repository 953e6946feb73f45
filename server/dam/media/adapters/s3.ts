import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { SaxesParser } from 'saxes';
import { assert } from '#kernel/refusal';
import { isStoreKey } from '../rules/store-key.ts';
import type { MediaStore } from './store.ts';

const largeFileMs = 600_000;

type Page = { keys: string[]; next: string | null };

/** Reads one page of `ListObjectsV2`. */
function readPage(xml: string): Page {
  const page: Page = { keys: [], next: null };
  const parser = new SaxesParser();
  let text = '';
  parser.on('opentag', () => {
    text = '';
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'Key') page.keys.push(text);
    if (name === 'NextContinuationToken') page.next = text;
  });
  parser.write(xml).close();
  return page;
}

async function checked(answer: Response): Promise<Response | null> {
  if (answer.status === 404) {
    await answer.body?.cancel();
    return null;
  }
  if (!answer.ok) throw new Error(`the media store answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return answer;
}

/** Media in a bucket of any S3 service, path-style: `s3://KEY:SECRET@host/bucket/prefix?region=eu-central-1`. `tls=off` is for tests. */
export function s3Store(address: URL): MediaStore {
  const [bucket = '', ...folders] = address.pathname.split('/').filter(Boolean);
  assert(bucket && address.username && address.password, 'an s3: address names a bucket, a key and a secret');
  const scheme = address.searchParams.get('tls') === 'off' ? 'http' : 'https';
  const bucketUrl = `${scheme}://${address.host}/${bucket}`;
  const prefix = folders.map((folder) => `${folder}/`).join('');
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(address.username),
    secretAccessKey: decodeURIComponent(address.password),
    service: 's3',
    region: address.searchParams.get('region') ?? 'us-east-1',
    retries: 3,
  });
  const call = async (key: string, init?: RequestInit, timeoutMs = 60_000): Promise<Response | null> => {
    assert(isStoreKey(key), 'a media key is a plain name');
    return checked(await client.fetch(`${bucketUrl}/${prefix}${key}`, { ...init, signal: AbortSignal.timeout(timeoutMs) }));
  };
  const send = async (key: string, body: BodyInit, contentType: string, timeoutMs?: number): Promise<void> => {
    const answer = await call(key, { method: 'PUT', body, headers: { 'content-type': contentType } }, timeoutMs);
    if (!answer) throw new Error(`the media store has no bucket ${bucket}`);
    await answer.body?.cancel();
  };

  return {
    put: (key, bytes, contentType) => send(key, new Uint8Array(bytes), contentType),
    // A blob over a file is read as it is sent, says its length, and can be sent again.
    putFile: async (key, path, contentType) => send(key, await openAsBlob(path), contentType, largeFileMs),
    async read(key) {
      const answer = await call(key);
      return answer && Buffer.from(await answer.arrayBuffer());
    },
    async stream(key, range) {
      const answer = await call(key, range ? { headers: { range: `bytes=${range.start}-${range.end}` } } : undefined);
      return answer?.body ? Readable.fromWeb(answer.body as ReadableStream<Uint8Array>) : null;
    },
    async size(key) {
      const answer = await call(key, { method: 'HEAD' });
      return answer && Number(answer.headers.get('content-length'));
    },
    async remove(key) {
      const answer = await call(key, { method: 'DELETE' });
      await answer?.body?.cancel();
    },
    async *keys() {
      let next: string | null = '';
      while (next !== null) {
        const query: string = new URLSearchParams({ 'list-type': '2', prefix, ...(next && { 'continuation-token': next }) }).toString();
        const answer: Response | null = await checked(await client.fetch(`${bucketUrl}?${query}`));
        const page: Page = readPage(answer ? await answer.text() : '<none/>');
        for (const key of page.keys) yield key.slice(prefix.length);
        next = page.next;
      }
    },
  };
}
