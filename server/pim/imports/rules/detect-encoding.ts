export type Encoding = 'utf-8' | 'windows-1251' | 'utf-16le' | 'utf-16be' | 'koi8-u' | 'ibm866';
export type DetectedEncoding = { encoding: Encoding; bom: boolean; certain: boolean };

const spellings: Record<string, Encoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'windows-1251': 'windows-1251',
  cp1251: 'windows-1251',
  'win-1251': 'windows-1251',
  win1251: 'windows-1251',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'koi8-u': 'koi8-u',
  'koi8-r': 'koi8-u',
  cp866: 'ibm866',
  ibm866: 'ibm866',
  'iso-8859-1': 'windows-1251',
};

/** The encoding by byte order mark, zeros between ASCII letters, XML declaration, then what the server said; else uncertain UTF-8. */
export function detectEncoding(head: Uint8Array, charset?: string): DetectedEncoding {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bom: true, certain: true };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: true, certain: true };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: true, certain: true };
  const wide = withoutMark(head);
  if (wide) return { encoding: wide, bom: false, certain: true };
  const start = Buffer.from(head.subarray(0, 300)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/i.exec(start)?.[1];
  const named = spellings[(declared ?? charset ?? '').toLowerCase()];
  if (named && !(declared && named.startsWith('utf-16'))) return { encoding: named, bom: false, certain: named !== 'utf-8' };
  return { encoding: 'utf-8', bom: false, certain: false };
}

const cyrillicPage = 4;

/** UTF-16 shows as high bytes of Latin and Cyrillic letters on every second place; in other encodings these are control characters. */
function withoutMark(head: Uint8Array): Encoding | undefined {
  const sample = head.subarray(0, 400 - (head.length % 2));
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    const high = byte === 0 || byte === cyrillicPage;
    if (high && at % 2 === 0) even += 1;
    else if (high) odd += 1;
  });
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : undefined;
}
