import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRequestHandler, type RouterContextProvider, type ServerBuild } from 'react-router';
import { carryCookies } from './http/carried-cookies.ts';
import { refuse } from '#kernel/refusal';
import { readForm } from './page-form.ts';
import { pageOrigin, requestOrigin } from './http/page-origin.ts';
import { type Asked, type KeptPage, PageCache, printOf, type SharedRequest, sharedRequest } from './page-cache.ts';

type ApiRequest = { method: string; path: string; headers: Record<string, string>; body?: string | FormData };
type ApiAnswer = { status: number; contentType: string; text: string };
type PageInput = {
  transport: (request: ApiRequest) => Promise<ApiAnswer>;
  path: string;
  origin: string;
  cookie: string | undefined;
  acceptLanguage: string | undefined;
  nonce: string;
  demo: boolean;
  report: (error: unknown) => void;
};
type PageBuild = ServerBuild & { entry: { module: { createLoadContext: (input: PageInput) => RouterContextProvider } } };

export type WebOptions = {
  /** Where `react-router build` left its work: `client/` and `server/index.js`. */
  buildDirectory: string;
  /** Settles when the build is there; without it the build must be there already. */
  built?: Promise<unknown>;
  demo?: boolean;
  /** Where the world sees us; without it pages name themselves by the address that was asked. */
  publicUrl?: string;
  /** Where pictures come from when media has an own origin. */
  mediaOrigin?: string;
  /** Origins beside our own to which a form may lead: the acquirer's page. */
  formTargets?: readonly string[];
  /** Headers that calls of the pages to the API carry beside the caller's own cookie, language, address and request id. */
  apiContext?: (request: FastifyRequest) => { headers?: Record<string, string> };
};

const notPages = /^\/(api|media|livez|readyz|status|metrics)(\/|\?|$)/;
const officePages = /^\/(cabinet|console|dev)(\/|\.data|\?|$)/;

/**
 * Serves the pages: files of the build for ever, everything else that is not the API through the router, in this process. Given a build
 * that is still being made, the API answers at once and pages say that they are on their way.
 */
export async function mountWeb(app: FastifyInstance, options: WebOptions): Promise<void> {
  const opening = openPages(app, options);
  let house: House | undefined;
  opening.then(
    (opened) => {
      house = opened;
    },
    () => undefined,
  );
  if (!options.built) await opening;
  await app.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    await pages.register(fastifyStatic, { root: join(resolve(options.buildDirectory), 'client'), serve: false, cacheControl: false, setHeaders: fileHeaders });
    pages.route({
      method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      url: '/*',
      handler: async (request, reply) => {
        if (notPages.test(request.url)) return reply.callNotFound();
        if (!house) return reply.code(503).header('retry-after', '5').type('text/plain; charset=utf-8').send('Agora is getting ready …\n');
        const path = request.url.split('?')[0]!;
        return house.files.has(path) && (request.method === 'GET' || request.method === 'HEAD') ? reply.sendFile(path) : answer(request, reply, house);
      },
    });
  });
}

async function openPages(app: FastifyInstance, options: WebOptions): Promise<House> {
  await options.built;
  const directory = resolve(options.buildDirectory);
  const entry = join(directory, 'server', 'index.js');
  if (!existsSync(entry)) throw new Error(`the pages are not built: ${entry} is missing, run "npm run build"`);
  const build = (await import(pathToFileURL(entry).href)) as PageBuild;
  const files = await readdir(join(directory, 'client'), { recursive: true });
  return {
    handle: createRequestHandler(build, 'production'),
    build,
    options,
    app,
    files: new Set(files.map((file) => `/${file.replaceAll('\\', '/')}`)),
    cache: new PageCache(),
  };
}

function fileHeaders(reply: { header: (name: string, value: string) => unknown }, path: string): void {
  reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
  reply.header('x-content-type-options', 'nosniff');
}

type House = {
  handle: ReturnType<typeof createRequestHandler>;
  build: PageBuild;
  options: WebOptions;
  app: FastifyInstance;
  files: ReadonlySet<string>;
  cache: PageCache;
};

const newNonce = () => randomBytes(16).toString('base64url');

async function answer(request: FastifyRequest, reply: FastifyReply, house: House): Promise<FastifyReply> {
  // A stranger writes the address.
  if (!URL.canParse(`${requestOrigin(request)}${request.url}`)) throw refuse('INVALID_INPUT');
  const shared = sharedRequest(request.method, pageOrigin(request, house.options.publicUrl), request.url, request.headers);
  if (shared) return answerShared(request, reply, house, shared);
  return render(request, reply, house, { origin: requestOrigin(request), headers: request.headers, asked: null });
}

/**
 * A page that everybody who asks so gets: from the cache while the API says the same, else rendered from nothing but what they share.
 * The host that was asked is no part of it, unless it is all we know of our address; then it is a part of the key.
 */
async function answerShared(request: FastifyRequest, reply: FastifyReply, house: House, shared: SharedRequest): Promise<FastifyReply> {
  const origin = pageOrigin(request, house.options.publicUrl);
  const headers = { cookie: shared.cookie, host: new URL(origin).host };
  const ask = inProcess(request, house, { headers, cookies: [], asked: null });
  const kept = await house.cache.find(shared.key, (path) => ask({ method: 'GET', path, headers: { accept: 'application/json' } }));
  return kept ? sendKept(request, reply, house, kept) : render(request, reply, house, { origin, headers, asked: [], key: shared.key });
}

function sendKept(request: FastifyRequest, reply: FastifyReply, house: House, { body, etag }: KeptPage): FastifyReply {
  const nonce = newNonce();
  reply.header('cache-control', 'private, no-cache').header('vary', 'cookie, accept-language, accept-encoding').header('etag', etag);
  // The page that the browser kept goes on under the policy, and the nonce, that it came with.
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  pageHeaders(request, reply, { nonce, options: house.options });
  reply.type('text/html; charset=utf-8');
  const packed = /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(String(request.headers['accept-encoding'] ?? ''));
  return packed ? reply.header('content-encoding', 'gzip').send(body.gzip(nonce)) : reply.send(body.html(nonce));
}

type Rendering = { origin: string; headers: IncomingHttpHeaders; asked: Asked[] | null; key?: string };

async function render(request: FastifyRequest, reply: FastifyReply, house: House, { origin, headers, asked, key }: Rendering): Promise<FastifyReply> {
  const nonce = newNonce();
  const cookies: string[] = [];
  const context = house.build.entry.module.createLoadContext({
    transport: inProcess(request, house, { headers, cookies, asked }),
    path: request.url,
    origin: pageOrigin(request, house.options.publicUrl),
    cookie: headers.cookie,
    acceptLanguage: headers['accept-language'],
    nonce,
    demo: house.options.demo ?? false,
    report: (error) => request.log.error(error),
  });
  const response = await house.handle(await webRequest(request, reply, { origin, headers }), context);
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  const ours = [...response.headers.getSetCookie(), ...cookies];
  if (ours.length > 0) reply.header('set-cookie', ours);
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (key && asked && isPage && response.status === 200 && ours.length === 0)
    return sendKept(request, reply, house, house.cache.keep(key, { asked, html: await response.text(), nonce }));
  if (isPage) pageHeaders(request, reply, { nonce, options: house.options });
  reply.code(response.status);
  return reply.send(response.body ? Readable.fromWeb(response.body as NodeReadableStream) : undefined);
}

function pageHeaders(request: FastifyRequest, reply: FastifyReply, given: { nonce: string; options: WebOptions }): void {
  const media = given.options.mediaOrigin ? ` ${given.options.mediaOrigin}` : '';
  const attributes = officePages.test(request.url) ? "; style-src-attr 'unsafe-inline'" : '';
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${given.nonce}'`,
    `style-src 'self' 'nonce-${given.nonce}'${attributes}`,
    `img-src 'self' data: blob:${media}`,
    `media-src 'self'${media}`,
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    ['form-action', "'self'", ...(given.options.formTargets ?? [])].join(' '),
    "frame-ancestors 'none'",
  ];
  reply.header('content-security-policy', policy.join('; '));
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'strict-origin-when-cross-origin');
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
}

async function webRequest(request: FastifyRequest, reply: FastifyReply, given: Pick<Rendering, 'origin' | 'headers'>): Promise<Request> {
  const form = request.method === 'GET' || request.method === 'HEAD' ? null : await readForm(request);
  const abort = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) abort.abort();
  });
  const headers = webHeaders(given.headers);
  if (form) headers.set('content-type', form.type);
  return new Request(`${given.origin}${request.url}`, { method: request.method, headers, signal: abort.signal, body: form?.body ?? null });
}

function webHeaders(given: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  }
  return headers;
}

const passedOn = ['cookie', 'accept-language', 'user-agent', 'origin', 'sec-fetch-site', 'host'] as const;

type Caller = { headers: IncomingHttpHeaders; cookies: string[]; asked: Asked[] | null };

/**
 * The API without a network: the same guard, validation and handler as a browser's call, in the name of these headers, and its cookies go
 * out with the page. `asked` hears what was asked and how it was answered.
 */
function inProcess(request: FastifyRequest, { app, options }: House, { headers: from, cookies, asked }: Caller): PageInput['transport'] {
  const own: Record<string, string> = { 'x-request-id': request.id };
  for (const name of passedOn) if (from[name]) own[name] = String(from[name]);
  Object.assign(own, options.apiContext?.(request).headers);
  const carried = carryCookies();
  return async ({ method, path, headers, body }) => {
    const wire = body instanceof FormData ? await encodeForm(body) : { headers: {}, payload: body };
    const cookie = carried.over(headers.cookie ?? own.cookie);
    const response = await app.inject({
      method: method as 'GET',
      url: path,
      headers: { ...own, ...headers, ...wire.headers, ...(cookie ? { cookie } : {}) },
      remoteAddress: request.ip,
      ...(wire.payload === undefined ? {} : { payload: wire.payload }),
    });
    const set = [response.headers['set-cookie'] ?? []].flat();
    cookies.push(...set);
    carried.note(set);
    const said = { status: response.statusCode, contentType: String(response.headers['content-type'] ?? ''), text: response.body };
    asked?.push({ path, print: method === 'GET' ? printOf(said) : 'not to be asked again' });
    return said;
  };
}

async function encodeForm(form: FormData): Promise<{ headers: Record<string, string>; payload: Buffer }> {
  const encoded = new Response(form);
  return { headers: { 'content-type': encoded.headers.get('content-type') ?? '' }, payload: Buffer.from(await encoded.arrayBuffer()) };
}
