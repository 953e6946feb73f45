import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isLanguage, preferredLanguage } from '#kernel/language';
import { PageBody } from './page-body.ts';

/** What a page says of this moment (promises, opening hours, the menu) is good for so long. */
const goodMs = 30_000;
const mostBytes = 64 * 1024 * 1024;
const mostUrl = 500;
const shared = /^\/(?:\?|$)|^\/(?:c|p)\/[^/?.]+(?:\?|$)|^\/search(?:\?|$)/;
/** Somebody in particular: signed in, or with a cart. */
const personal = /agora_|^(?:__Host-|__Secure-)?cart$/;
const tastes = ['lang', 'theme', 'tz', 'city', 'density'];
/** Who is not signed in is nobody in every answer. */
const alwaysSame = new Set(['/api/v1/session']);

export type Asked = { path: string; print: string };
type Answer = { status: number; text: string };
type Ask = (path: string) => Promise<Answer>;
export type KeptPage = { body: PageBody; etag: string };
type Entry = KeptPage & { asked: readonly Asked[]; goodTill: number };
/** What of a request the page is made of, and nothing else: whoever sends the same gets the same. */
export type SharedRequest = { key: string; cookie: string };

function cookiesOf(header: string | undefined): [string, string][] {
  return (header ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]];
  });
}

/** The part of a request by which a page is shared; null for a page of somebody in particular and for all that is not shared. */
export function sharedRequest(method: string, origin: string, url: string, headers: IncomingHttpHeaders): SharedRequest | null {
  if (method !== 'GET' || url.length > mostUrl || !shared.test(url) || headers.authorization) return null;
  const cookies = cookiesOf(headers.cookie);
  if (cookies.some(([name]) => personal.test(name))) return null;
  const kept = new Map(cookies.filter(([name]) => tastes.includes(name)));
  if (!isLanguage(kept.get('lang'))) kept.set('lang', preferredLanguage(headers['accept-language']));
  const cookie = tastes.flatMap((name) => (kept.has(name) ? [`${name}=${kept.get(name)}`] : [])).join('; ');
  return { key: `${origin}${url}\n${cookie}`, cookie };
}

export const printOf = ({ status, text }: Answer): string => createHash('sha1').update(`${status}\n${text}`).digest('base64url');

/**
 * Pages of nobody in particular, kept as they were rendered. A kept page is exact by construction: it remembers what it asked of the API
 * and what it was answered, and is used only while the same questions are answered the same. The questions are asked anew for each
 * visitor (who come at once wait for one round of them, begun after they came): the answers are cheap, rendering is not.
 */
export class PageCache {
  readonly #entries = new Map<string, Entry>();
  readonly #rounds = new Map<Entry, { running: Promise<boolean>; next: Promise<boolean> | null }>();
  #bytes = 0;

  async find(key: string, ask: Ask): Promise<Entry | undefined> {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    const stands = entry.goodTill > Date.now() && (await this.#inTurn(entry, () => this.#stands(entry, ask)));
    if (stands) return entry;
    if (this.#entries.get(key) === entry) this.#drop(key);
    return undefined;
  }

  keep(key: string, page: { asked: readonly Asked[]; html: string; nonce: string }): Entry {
    this.#drop(key);
    const body = new PageBody(page.html, page.nonce);
    const hash = createHash('sha1');
    for (const piece of body.pieces) hash.update(piece).update('\0');
    const asked = page.asked.filter(({ path }) => !alwaysSame.has(path));
    const entry: Entry = { asked, body, etag: `W/"${hash.digest('base64url')}"`, goodTill: Date.now() + goodMs };
    this.#entries.set(key, entry);
    this.#bytes += body.bytes;
    while (this.#bytes > mostBytes) this.#drop(this.#entries.keys().next().value!);
    return entry;
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#bytes -= entry.body.bytes;
    this.#entries.delete(key);
  }

  async #stands({ asked }: Entry, ask: Ask): Promise<boolean> {
    const answers = await Promise.all(asked.map(async ({ path, print }) => printOf(await ask(path)) === print));
    return answers.every(Boolean);
  }

  /** Who comes while a round is under way waits for the next one: it begins after they came, so nobody is told of a past state. */
  #inTurn(entry: Entry, round: () => Promise<boolean>): Promise<boolean> {
    const turn = this.#rounds.get(entry);
    if (!turn) return this.#begin(entry, round);
    turn.next ??= turn.running.then(
      () => this.#begin(entry, round),
      () => this.#begin(entry, round),
    );
    return turn.next;
  }

  #begin(entry: Entry, round: () => Promise<boolean>): Promise<boolean> {
    const running = round();
    const turn = { running, next: null };
    this.#rounds.set(entry, turn);
    const end = () => {
      if (this.#rounds.get(entry) === turn && !turn.next) this.#rounds.delete(entry);
    };
    running.then(end, end);
    return running;
  }
}
