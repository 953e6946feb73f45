import { open } from 'node:fs/promises';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import { isIP } from 'node:net';
import { OutsideRefused } from './refused.ts';
import { isPublicAddress, isSameAddress } from './address.ts';
import { startClock, type Limits } from './clock.ts';
import type { Target } from './target.ts';

export type Call = {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  headers: Record<string, string>;
  body?: Buffer | string | undefined;
  into?: string | undefined;
  maxBytes: number;
  limits: Limits;
  /** On the clock of `performance.now()`. */
  deadline: number;
};
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** A name lookup that knows only the addresses already checked, so a second DNS answer cannot change the destination. */
function pinned(target: Target): LookupFunction {
  const known = target.addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, done) => {
    if (options.all) done(null, known);
    else done(null, known[0]!.address, known[0]!.family);
  };
}

function checkPeer(socket: Socket, target: Target): OutsideRefused | null {
  const peer = socket.remoteAddress ?? '';
  const expected = target.addresses.some((address) => isSameAddress(address, peer));
  return expected && (target.trusted || isPublicAddress(peer)) ? null : new OutsideRefused('ADDRESS_FORBIDDEN', { reason: 'peer' });
}

/** The body in memory, or, with `into`, in a file that holds one hop's body only. */
async function readBody(answer: IncomingMessage, { maxBytes, into }: Pick<Call, 'maxBytes' | 'into'>, came: (count: number) => void): Promise<Buffer> {
  const tooLarge = () => new OutsideRefused('TOO_LARGE', { maxBytes });
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const parts: Buffer[] = [];
  const file = into === undefined ? undefined : await open(into, 'w');
  let size = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > maxBytes) throw tooLarge();
      came(part.length);
      if (file) await file.writeFile(part);
      else parts.push(part);
    }
  } finally {
    await file?.close();
  }
  return Buffer.concat(parts);
}

function asRefused(error: unknown): OutsideRefused {
  if (error instanceof OutsideRefused) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new OutsideRefused('CONNECTION', { reason: code });
}

/** One request to a checked target. No keep-alive, no proxy, no redirects; every limit ends the connection. */
export function exchange(target: Target, call: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const secure = target.url.protocol === 'https:';
    const agent = secure ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false });
    const request = (secure ? https : http).request(target.url, {
      agent,
      method: call.method,
      headers: call.headers,
      lookup: pinned(target),
      maxHeaderSize: 16_384,
    });
    const clock = startClock(call.limits, call.deadline, stop);

    function stop(reason: unknown): void {
      clock.end();
      reject(asRefused(reason));
      request.destroy();
    }
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        const stranger = checkPeer(socket, target);
        if (stranger) stop(stranger);
        else if (!secure) clock.connected();
      });
      socket.once('secureConnect', () => clock.connected());
    });
    request.on('response', (answer) => {
      clock.headersCame();
      readBody(answer, call, clock.bytesCame).then((body) => {
        clock.end();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      }, stop);
    });
    request.on('error', stop);
    request.end(call.body);
  });
}
