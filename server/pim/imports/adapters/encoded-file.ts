import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import iconv from 'iconv-lite';
import type { OpenFeed } from './open-feed.ts';

const marks: Record<string, Buffer> = {
  'utf-8': Buffer.from([0xef, 0xbb, 0xbf]),
  'utf-16le': Buffer.from([0xff, 0xfe]),
  'utf-16be': Buffer.from([0xfe, 0xff]),
};
const names: Record<string, string> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  'windows-1251': 'win1251',
  'koi8-u': 'koi8-u',
  ibm866: 'cp866',
};

/** A file written in the encoding that the merchant's file has, with its byte order mark if it had one. */
export type EncodedFile = { write: (text: string) => Promise<void>; close: () => Promise<void> };

export function encodedFile(target: string, feed: Pick<OpenFeed, 'encoding' | 'bom'>): EncodedFile {
  const out: WriteStream = createWriteStream(target);
  const encoder = iconv.getEncoder(names[feed.encoding] ?? 'utf8', { addBOM: false });
  const put = async (bytes: Buffer | undefined): Promise<void> => {
    if (bytes && bytes.length > 0 && !out.write(bytes)) await once(out, 'drain');
  };
  const mark = feed.bom ? marks[feed.encoding] : undefined;
  if (mark) out.write(mark);
  return {
    write: (text) => put(encoder.write(text)),
    close: async () => {
      await put(encoder.end());
      out.end();
      await finished(out);
    },
  };
}
