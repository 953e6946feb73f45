export type Format = 'yml' | 'epicentr' | 'hotline' | 'google' | 'xml' | 'table' | 'xlsx';
export type FormatFailure = 'FILE_EMPTY' | 'FILE_HTML' | 'FILE_NOT_RECOGNISED' | 'FILE_OLD_EXCEL';

const magics: [FormatFailure, number[]][] = [
  ['FILE_OLD_EXCEL', [0xd0, 0xcf, 0x11, 0xe0]],
  ['FILE_NOT_RECOGNISED', [0x89, 0x50, 0x4e, 0x47]],
  ['FILE_NOT_RECOGNISED', [0xff, 0xd8, 0xff]],
  ['FILE_NOT_RECOGNISED', [0x47, 0x49, 0x46, 0x38]],
  ['FILE_NOT_RECOGNISED', [0x25, 0x50, 0x44, 0x46]],
  ['FILE_NOT_RECOGNISED', [0x52, 0x61, 0x72, 0x21]],
  ['FILE_NOT_RECOGNISED', [0x37, 0x7a, 0xbc, 0xaf]],
  ['FILE_NOT_RECOGNISED', [0x52, 0x49, 0x46, 0x46]],
];

/** What the first bytes say the file cannot be. */
export function refusedByMagic(head: Uint8Array): FormatFailure | undefined {
  return magics.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
}

/** The format that the beginning of the text shows, or why it is no feed. */
export function detectFormat(head: string): { format: Format } | { failure: FormatFailure } {
  const text = head.replace(/^\ufeff/, '').trimStart();
  if (text === '') return { failure: 'FILE_EMPTY' };
  const bare = text.replace(/^<\?xml[^>]*\?>\s*/i, '').replace(/^(?:<!--[\s\S]*?-->\s*|<\?[^>]*\?>\s*)*/, '');
  if (/^<!doctype\s+html|^<(?:html|head|body|script|div|meta|title|style|p|center|table)[\s>]/i.test(bare)) return { failure: 'FILE_HTML' };
  if (bare.startsWith('<') || text.startsWith('<?xml')) return xmlFormat(bare);
  if (/^[[{]\s*["{[\]}\d]/.test(text) || isBinary(text)) return { failure: 'FILE_NOT_RECOGNISED' };
  return { format: 'table' };
}

function xmlFormat(text: string): { format: Format } | { failure: FormatFailure } {
  const root = /<([\p{L}_][\p{L}\p{N}_.:-]*)/u
    .exec(text.replace(/^<!doctype[^>[]*(?:\[[\s\S]*?\]\s*)?>/i, ''))?.[1]
    ?.toLowerCase()
    .replace(/^.*:/, '');
  if (!root) return text.startsWith('<!') ? { format: 'xml' } : { failure: 'FILE_NOT_RECOGNISED' };
  if (root === 'html') return { failure: 'FILE_HTML' };
  if (root === 'yml_catalog') return { format: /<shop[\s>]/i.test(text) || !/<offers[\s>]/i.test(text) ? 'yml' : 'epicentr' };
  if (root === 'price') return { format: 'hotline' };
  if (root === 'rss' || root === 'feed') return { format: 'google' };
  return { format: 'xml' };
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  const odd = sample.match(/[[\p{Cc}\ufffd]--[\t\n\v\f\r]]/gv)?.length ?? 0;
  return odd * 20 > sample.length;
}
