import type { IncomingHttpHeaders } from 'node:http';
import { exchange, type Answer, type Call } from './outbound/exchange.ts';
import { OutsideRefused } from './outbound/refused.ts';
import { findTarget, readUrl, type Resolve, type Target } from './outbound/target.ts';

export { isPublicAddress } from './outbound/address.ts';
export { OutsideRefused, type OutsideCode } from './outbound/refused.ts';

export type OutsideOptions = {
  maxBytes: number;
  connectMs?: number;
  headersMs?: number;
  totalMs?: number;
  /** The body must bring at least 1 kB/s over each window of this length. */
  slowWindowMs?: number;
  /** Hosts (`host` or `host:port`) that may live on loopback: tests and the demo only, a production start refuses the setting. */
  allowHosts?: readonly string[];
  /** Content types to take, `image/*` or whole; another one is refused. Without: anything. */
  accept?: readonly string[];
  method?: Call['method'];
  /** Sent to the first address only: a redirect to another origin carries none of them. */
  headers?: Record<string, string>;
  body?: Buffer | string;
  /** Writes what comes into this file instead of memory; `body` stays empty. */
  into?: string;
  /** Another way to turn names into addresses, for tests; the addresses are judged all the same. */
  resolve?: Resolve;
};

export type OutsideAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer; finalUrl: string };

const maxRedirects = 3;
const redirects = new Set([301, 302, 303, 307, 308]);

function withinTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutsideRefused('TOO_SLOW', { phase: 'connect' })), Math.max(0, ms));
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function nextUrl(answer: Answer, from: URL, hop: number, method: Call['method']): URL | null {
  const location = answer.headers.location;
  if (!redirects.has(answer.status) || !location || (method !== 'GET' && method !== 'HEAD')) return null;
  if (hop >= maxRedirects) throw new OutsideRefused('HTTP_STATUS', { status: answer.status, reason: 'redirects' });
  // Node reads header bytes as Latin-1; hosts write UTF-8 there.
  const url = readUrl(Buffer.from(location, 'latin1').toString('utf8'), from);
  if (from.protocol === 'https:' && url.protocol === 'http:') throw new OutsideRefused('ADDRESS_FORBIDDEN', { reason: 'downgrade', host: url.hostname });
  return url;
}

function takes(accept: readonly string[], contentType: string | undefined): boolean {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase();
  return accept.some((wanted) => wanted === '*/*' || wanted === type || (wanted.endsWith('/*') && type.startsWith(wanted.slice(0, -1))));
}

function checkAnswer(answer: Answer, options: OutsideOptions): void {
  if (answer.status === 304) return;
  if (answer.status === 404 || answer.status === 410) throw new OutsideRefused('NOT_FOUND', { status: answer.status });
  if (answer.status < 200 || answer.status >= 300) throw new OutsideRefused('HTTP_STATUS', { status: answer.status });
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new OutsideRefused('CONTENT_TYPE', { encoding });
  if (options.accept && !takes(options.accept, answer.headers['content-type'])) {
    throw new OutsideRefused('CONTENT_TYPE', { contentType: answer.headers['content-type'] ?? '' });
  }
}

function callFor(options: OutsideOptions, carried: Record<string, string>, deadline: number): Call {
  const { connectMs = 3000, headersMs = 5000, totalMs = 20_000, slowWindowMs = 10_000 } = options;
  return {
    method: options.method ?? 'GET',
    headers: { 'user-agent': 'Agora/1.0', accept: (options.accept ?? ['*/*']).join(', '), ...carried, 'accept-encoding': 'identity' },
    body: options.body,
    into: options.into,
    maxBytes: options.maxBytes,
    limits: { connectMs, headersMs, totalMs, slowWindowMs },
    deadline,
  };
}

/**
 * The only way to call an address that a stranger gave: pictures, feeds, webhooks, partners' systems.
 * Every hop is checked and pinned to its checked addresses, every phase has its limit. Throws `OutsideRefused`.
 */
export async function fetchOutside(text: string, options: OutsideOptions): Promise<OutsideAnswer> {
  const deadline = performance.now() + (options.totalMs ?? 20_000);
  let url = readUrl(text);
  let carried = options.headers ?? {};
  for (let hop = 0; ; hop += 1) {
    const looking: Promise<Target> = findTarget(url, options.allowHosts ?? [], options.resolve);
    const target = await withinTime(looking, Math.min(options.connectMs ?? 3000, deadline - performance.now()));
    const call = callFor(options, carried, deadline);
    const answer = await exchange(target, call);
    const next = nextUrl(answer, url, hop, call.method);
    if (!next) {
      checkAnswer(answer, options);
      return { ...answer, finalUrl: url.href };
    }
    if (next.origin !== url.origin) carried = {};
    url = next;
  }
}
