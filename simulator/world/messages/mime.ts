/** A mail as a person reads it. */
export type ReadMail = { subject: string; text: string; html: string; headers: Record<string, string> };

type Part = { headers: Record<string, string>; body: string };

/** Splits at the first empty line and unfolds the header. The source is latin1, so that every character is one byte. */
function split(source: string): Part {
  const end = source.search(/\r?\n\r?\n/);
  const head = end < 0 ? source : source.slice(0, end);
  const body = end < 0 ? '' : source.slice(end).replace(/^\r?\n\r?\n/, '');
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body };
}

function fromQuotedPrintable(written: string): Buffer {
  const plain = written.replace(/=\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

function decoded(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // A charset that nobody knows: show the bytes rather than nothing.
    return bytes.toString('latin1');
  }
}

function content({ headers, body }: Part): string {
  const encoding = (headers['content-transfer-encoding'] ?? '').toLowerCase();
  const charset = /charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  const bytes = encoding === 'base64' ? Buffer.from(body, 'base64') : encoding === 'quoted-printable' ? fromQuotedPrintable(body) : Buffer.from(body, 'latin1');
  return decoded(bytes, charset).replace(/\r\n/g, '\n').trimEnd();
}

/** `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`; neighbours are joined before decoding, as a letter may be cut between them. */
function header(written: string): string {
  const joined = written.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/(?:=\?[^?]+\?[BQ]\?[^?]*\?=)+/gi, (words) => {
    const parts = [...words.matchAll(/=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi)];
    const bytes = parts.map(([, , kind = '', body = '']) =>
      kind.toUpperCase() === 'B' ? Buffer.from(body, 'base64') : fromQuotedPrintable(body.replaceAll('_', ' ')),
    );
    return decoded(Buffer.concat(bytes), parts[0]?.[1] ?? 'utf-8');
  });
}

function leaves(part: Part, depth = 0): Part[] {
  const boundary = /^multipart\/.*boundary="?([^";]+)/i.exec(part.headers['content-type'] ?? '')?.[1];
  if (!boundary || depth > 5) return [part];
  const pieces = part.body
    .split(`--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'));
  return pieces.flatMap((piece) => leaves(split(piece.replace(/^\r?\n/, '')), depth + 1));
}

/** Reads a mail as it went over the wire: subject, text, HTML; attachments are left out. */
export function readMail(raw: Buffer): ReadMail {
  const mail = split(raw.toString('latin1'));
  const parts = leaves(mail);
  const find = (type: string): Part | undefined =>
    parts.find(
      (part) =>
        (part.headers['content-type'] ?? 'text/plain').toLowerCase().startsWith(type) && !/^attachment/i.test(part.headers['content-disposition'] ?? ''),
    );
  const plain = find('text/plain');
  const html = find('text/html');
  return { subject: header(mail.headers.subject ?? ''), text: plain ? content(plain) : '', html: html ? content(html) : '', headers: mail.headers };
}
