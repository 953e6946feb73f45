import { detectEncoding, type DetectedEncoding } from '../rules/detect-encoding.ts';
import type { OpenBytes } from './open-bytes.ts';

/** The encoding of the whole text: what nobody declares is UTF-8 if every byte fits, else windows-1251. */
export async function settleEncoding(bytes: OpenBytes, charset?: string): Promise<DetectedEncoding> {
  const detected = detectEncoding(bytes.head, charset);
  if (detected.certain) return detected;
  const declared = /^\s*<\?xml[^>]*?encoding/i.test(bytes.head.subarray(0, 300).toString('latin1'));
  if (declared || (await fitsUtf8(bytes))) return detected;
  return { encoding: 'windows-1251', bom: false, certain: false };
}

async function fitsUtf8(bytes: OpenBytes): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of (await bytes.stream()) as AsyncIterable<Buffer>) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The text of a file piece by piece, without its byte order mark. */
export async function* textChunks(bytes: OpenBytes, encoding: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of (await bytes.stream()) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}
