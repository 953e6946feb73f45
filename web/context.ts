import { createContext, redirect, RouterContextProvider } from 'react-router';
import { ApiProblem, apiOver, type Api, type Transport } from './api.ts';
import { isLanguage } from '#kernel/language';
import { readerOf, type Reader } from './reader.ts';

/** What a loader or an action works with. */
export type Page = {
  /** The API through the same guard, validation and handler as over the wire, in the name of this request's session. */
  api: Api;
  reader: Reader;
  nonce: string;
  /** Our address as the world sees it: what links that leave the page are made of. Never the address of `url`, which is the asker's word. */
  origin: string;
  /** The market is a demonstration: sample pages and sample accounts are shown. */
  demo: boolean;
  report: (error: unknown) => void;
};

/** What the server knows about a request when it hands it to the pages. */
export type GivenByServer = {
  transport: Transport;
  path: string;
  origin: string;
  cookie: string | undefined;
  acceptLanguage: string | undefined;
  nonce: string;
  demo: boolean;
  report: (error: unknown) => void;
};

const pageContext = createContext<Page>();

/** `const { api } = pageOf(context)` in every loader and action. */
export function pageOf(context: Readonly<RouterContextProvider>): Page {
  return context.get(pageContext);
}

const doors = [
  { under: '/cabinet', door: '/cabinet/sign-in', factor: '/cabinet/second-factor' },
  { under: '/console', door: '/console/sign-in', factor: '/console/second-factor' },
  { under: '/account', door: '/account/sign-in', factor: '/cabinet/second-factor' },
  { under: '/orders', door: '/account/sign-in', factor: '/cabinet/second-factor' },
];

/** Nobody signed in on a private page: to its door, and back afterwards; not before the second factor is shown. No agreement yet: to the agreement. */
function toTheDoor(path: string, problem: unknown): void {
  if (!(problem instanceof ApiProblem)) return;
  const page = path.replace(/\.data(?=\?|$)/, '').replace(/[?&]_routes=[^&]*/, '');
  const found = doors.find(({ under, door }) => page.startsWith(under) && !page.startsWith(door));
  if (!found) return;
  const back = `?back=${encodeURIComponent(page)}`;
  if (problem.code === 'UNAUTHENTICATED') throw redirect(found.door + back);
  if (problem.code === 'SECOND_FACTOR_NEEDED') throw redirect(found.factor + back);
  if (problem.code === 'AGREEMENT_REQUIRED') throw redirect('/cabinet/agreements');
  if (problem.code === 'MERCHANT_CLOSED') throw redirect('/cabinet/closed');
}

/** `?lang=kk` asks for one page in a language, for search engines: it stands before the cookie, for the API too. */
function inAskedLanguage(given: GivenByServer): Pick<GivenByServer, 'cookie' | 'transport'> {
  const asked = new URLSearchParams(given.path.split('?')[1] ?? '').get('lang');
  if (!isLanguage(asked)) return given;
  const others = (given.cookie ?? '').split(';').filter((pair) => !pair.trim().startsWith('lang='));
  const cookie = [`lang=${asked}`, ...others].join(';');
  return { cookie, transport: (request) => given.transport({ ...request, headers: { ...request.headers, cookie } }) };
}

export function createLoadContext(given: GivenByServer): RouterContextProvider {
  const { cookie, transport } = inAskedLanguage(given);
  const plain = apiOver(transport);
  const api: Api = async (endpoint, input, options) => {
    try {
      return await plain(endpoint, input, options);
    } catch (problem) {
      toTheDoor(given.path, problem);
      throw problem;
    }
  };
  const context = new RouterContextProvider();
  const { nonce, origin, demo, report } = given;
  context.set(pageContext, { api, reader: readerOf(cookie, given.acceptLanguage), nonce, origin, demo, report });
  return context;
}
