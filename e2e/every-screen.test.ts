import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import type { BrowserContext, Page } from 'playwright-core';
import { axeFindings, chromiumPath, codeSentTo, type House, type Look, openBrowser, openHouse, sidewaysScroll } from './house.ts';

// Every page that the web has, taken from its own routes: a new screen is looked at without anybody adding it here.

const skip = existsSync(chromiumPath()) ? false : 'Chromium is not installed: the screens are not looked at';
let house: House;
let paths: string[];

before(
  async () => {
    if (skip) return;
    house = await openHouse();
    paths = pathsOf((await import('../web/routes.ts')).default);
  },
  { timeout: 280_000 },
);
after(() => house?.stop());

function pathsOf(entries: readonly RouteConfigEntry[], above = ''): string[] {
  return entries.flatMap((entry) => {
    const path = entry.path ? `${above}/${entry.path}` : above;
    return entry.children ? pathsOf(entry.children, path) : [path || '/'];
  });
}

/** No page to look at, or one that needs a letter's token; the walk of `main-job` and the rooms' tests pass through them. */
const noPage = new Set(['/preferences', '/sitemap.xml', '/robots.txt', '/sell', '/invitation', '/cabinet/invitation', '/cabinet/password/new']);
/** Where a page's example comes from when no list of it links there. */
const examples: Record<string, string> = {
  '/cabinet/reports/:name?': '/cabinet/reports/sales',
  '/console/reports/:name': '/console/reports/categories',
  '/console/settings/:key': '/console/settings/clocks',
  '/p/:slug': '/search',
  '/c/:slug': '/',
  '/account/orders/:number': '/account',
  '/pages/:slug': '/',
};

const surfaces = ['visitor', 'merchant', 'operator', 'buyer'] as const;
type Surface = (typeof surfaces)[number];
const entrance = /^\/(cabinet|console|account)\/(sign-in|sign-out|password|register|closed)/;
const buyers = /^\/(account|orders)(\/|$)/;

function surfaceOf(path: string): Surface {
  if (entrance.test(path)) return 'visitor';
  if (path.startsWith('/cabinet')) return 'merchant';
  if (path.startsWith('/console')) return 'operator';
  if (buyers.test(path)) return 'buyer';
  return 'visitor';
}

const post = (context: BrowserContext, path: string, data: object) =>
  context.request.post(`${house.url}/api/v1${path}`, { data, headers: { origin: house.url } });

/** A file of an unseen form: its page asks what the columns mean. */
async function sendPriceList(context: BrowserContext): Promise<void> {
  const table = 'Що це;Скільки просимо;Залишок\nКапці повстяні сірі;499,00;5\nКапці повстяні сині;499,00;3\n';
  const multipart = { file: { name: 'kaptsi.csv', mimeType: 'text/csv', buffer: Buffer.from(table) } };
  await context.request.post(`${house.url}/api/v1/merchant/imports`, { multipart, headers: { origin: house.url } });
  await house.settle();
}

type Order = { number: string; buyer: { phone: string } };

/** Signs in as a buyer who has orders, by the code that the SMS gateway's double got. Codes of one phone come a minute apart: a refused one is asked for again. */
async function signInAsBuyer(context: BrowserContext): Promise<void> {
  const operator = await openBrowser(house, looks.operator);
  await post(operator, '/session', { login: 'admin@agora.test', password: 'agora-demo' });
  const { items } = (await (await operator.request.get(`${house.url}/api/v1/operator/orders?limit=1`)).json()) as { items: Order[] };
  await operator.close();
  const { phone } = items[0]!.buyer;
  const known = new Set(house.world.messages().map((message) => message.id));
  for (let asked = await post(context, '/session/codes', { phone }); !asked.ok(); asked = await post(context, '/session/codes', { phone })) {
    assert.equal(asked.status(), 429);
    await setTimeout(Number(asked.headers()['retry-after']) * 1000);
  }
  const code = await codeSentTo(house, phone, known);
  assert.equal((await post(context, '/session/codes/verify', { phone, code })).status(), 200);
}

async function enter(surface: Surface, look: Look): Promise<Page> {
  const context = await openBrowser(house, look);
  if (surface === 'merchant') await post(context, '/session', { login: 'shoes@agora.test', password: 'agora-demo' });
  if (surface === 'operator') await post(context, '/session', { login: 'admin@agora.test', password: 'agora-demo' });
  if (surface === 'merchant') await sendPriceList(context);
  if (surface === 'buyer') await signInAsBuyer(context);
  return context.newPage();
}

/** The page of the order just placed shows any order of the buyer's: no list links to it. */
const placed = '/orders/:number';

/** The address of one page of a kind: named here, or the first that its list links to. */
async function exampleOf(page: Page, path: string): Promise<string | undefined> {
  if (path.endsWith('/*')) return path.replace('*', 'no-such-page');
  if (!path.includes(':')) return path;
  if (path === placed) return (await exampleOf(page, `/account${placed}`))?.replace('/account', '');
  const named = examples[path];
  if (named?.split('/').length === path.split('/').length) return named;
  await page.goto(house.url + (named ?? path.slice(0, path.indexOf('/:'))), { waitUntil: 'networkidle' });
  const form = new RegExp(`^${path.replaceAll(/:\w+/g, '(?!new$|sign-)[^/?#]+')}$`);
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return links.find((link) => form.test(link));
}

async function lookAt(page: Page, path: string): Promise<string[]> {
  const address = await exampleOf(page, path);
  if (!address) return [`${path}: no example of it is linked anywhere`];
  const answer = await page.goto(house.url + address, { waitUntil: 'networkidle' });
  const wanted = path.endsWith('/*') ? 404 : 200;
  const findings = answer?.status() === wanted ? [] : [`answers ${answer?.status()}`];
  findings.push(...(await sidewaysScroll(page)), ...(await axeFindings(page)));
  return findings.map((finding) => `${path}: ${finding}`);
}

/** `main-job` looks at the main screens in uk and en, wide and narrow, light and dark; here each page is met once, in the other two languages. */
const looks: Record<Surface, Look> = {
  visitor: { language: 'ru', width: 390 },
  merchant: { language: 'kk', width: 390, theme: 'dark' },
  operator: { language: 'kk', width: 1440, theme: 'dark' },
  buyer: { language: 'kk', width: 390, theme: 'dark' },
};

describe('screens', { concurrency: 2, skip }, () => {
  for (const surface of surfaces) {
    test(`every page of the web that a ${surface} meets answers, has nothing serious for axe and no sideways scroll`, { skip, timeout: 280_000 }, async () => {
      const page = await enter(surface, looks[surface]);
      const findings: string[] = [];
      for (const path of paths.filter((one) => surfaceOf(one) === surface && !noPage.has(one))) findings.push(...(await lookAt(page, path)));
      await page.context().close();
      assert.deepEqual(findings, []);
    });
  }
});
