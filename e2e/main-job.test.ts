import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { feedOf } from '../server/stories/feed.ts';
import { edrpou } from '../simulator/market/numbers.ts';
import { axeFindings, chromiumPath, codeSentTo, type House, keepScreen, type Look, openBrowser, openHouse } from './house.ts';
import { wordsOf } from './words.ts';

const skip = existsSync(chromiumPath()) ? false : 'Chromium is not installed: the browser walk is skipped';
let house: House;

before(
  async () => {
    if (!skip) house = await openHouse();
  },
  { timeout: 280_000 },
);
after(() => house?.stop());

type Walk = { look: Look; say: ReturnType<typeof wordsOf>; shop: string; brand: string; email: string; phone: string; at: number };
const password = 'three quiet words';

async function enter(context: BrowserContext, login: string, secret = 'agora-demo'): Promise<Page> {
  const answer = await context.request.post(`${house.url}/api/v1/session`, { data: { login, password: secret }, headers: { origin: house.url } });
  assert.equal(answer.status(), 200, await answer.text());
  return context.newPage();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function join(walk: Walk): Promise<Page> {
  const { say } = walk;
  const page = await (await openBrowser(house, walk.look)).newPage();
  await page.goto(`${house.url}/cabinet/register`, { waitUntil: 'networkidle' });
  await page.locator('input[name=name]').fill(walk.shop);
  await page.locator('input[name=taxNumber]').fill('12345679');
  await page.locator('input[name=contactName]').fill('Ірина Бондар');
  await page.locator('input[name=phone]').fill(walk.phone);
  await page.locator('input[name=email]').fill(walk.email);
  await page.locator('input[name=password]').fill(password);
  await button(page, say('entry', 'register.submit')).click();
  assert.match(page.url(), /register/, 'a wrong tax number is told at its field and nothing typed is lost');
  assert.equal(await page.locator('input[name=email]').inputValue(), walk.email);
  await page.locator('input[name=taxNumber]').fill(edrpou(`42${walk.at}0771`));
  await button(page, say('entry', 'register.submit')).click();
  await page.waitForURL('**/cabinet/application');
  const desk = await enter(await openBrowser(house, walk.look), 'admin@agora.test');
  await desk.goto(`${house.url}/console/merchants?status=new`, { waitUntil: 'networkidle' });
  await desk.getByText(walk.shop).first().click();
  await desk.waitForURL(/console\/merchants\/mrc_/);
  await button(desk, say('console-merchants', 'confirm.action')).first().click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: say('console-merchants', 'confirm.action'), exact: true })
    .click();
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
  await desk.context().close();
  await page.goto(`${house.url}/cabinet/orders`, { waitUntil: 'networkidle' });
  await page.waitForURL(/cabinet\/agreements\//);
  await page.getByRole('checkbox').check();
  await button(page, say('cabinet', 'agreements.accept')).click();
  await page.waitForURL(`${house.url}/cabinet`);
  return page;
}

async function upload(walk: Walk, page: Page): Promise<void> {
  const { say } = walk;
  const file = feedOf(0, house.world.images.url).file!;
  await page.goto(`${house.url}/cabinet/imports`, { waitUntil: 'networkidle' });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: file.name, mimeType: 'text/xml', buffer: Buffer.from(file.text.replaceAll('SK-', `E${walk.at}-`).replaceAll('Сокіл', walk.brand)) });
  await page.waitForURL(/cabinet\/imports\/imp_/);
  await button(page, say('cabinet-imports', 'apply')).click({ timeout: 60_000 });
  await page.locator('a[href*="/cabinet/products?importId="]').waitFor({ timeout: 60_000 });
  await house.settle();
  await page.goto(`${house.url}/cabinet/products?status=waiting`, { waitUntil: 'networkidle' });
  assert.ok((await page.getByText(`E${walk.at}-38`).count()) + (await page.getByText(walk.brand).count()) > 0, 'the goods wait for a moderator');
}

async function moderate(walk: Walk): Promise<void> {
  const context = await openBrowser(house, walk.look);
  const page = await enter(context, 'moderator@agora.test');
  await page.goto(`${house.url}/console/moderation`, { waitUntil: 'networkidle' });
  await page.locator('h1, h2').first().waitFor();
  const waiting = async () => ((await (await context.request.get(`${house.url}/api/v1/operator/moderation/cases?limit=1`)).json()) as { total: number }).total;
  const before = await waiting();
  await page.keyboard.press('p');
  for (let attempt = 0; attempt < 60 && (await waiting()) === before; attempt += 1) await page.waitForTimeout(250);
  assert.equal(await waiting(), before - 1, 'one key publishes one product');
  const answer = await context.request.post(`${house.url}/api/v1/operator/moderation/decisions`, {
    data: { filter: { q: walk.brand }, verdict: 'publish' },
    headers: { origin: house.url },
  });
  assert.equal(answer.status(), 200, await answer.text());
  await house.settle();
  await context.close();
}

/** One value of each thing to choose, and the page as it then stands. */
async function chooseVariant(page: Page): Promise<void> {
  for (const values of await page.locator('.option-values').all()) {
    const free = values.locator('a:not(.is-gone)').first();
    if (!(await free.count())) continue;
    const { search } = new URL((await free.getAttribute('href'))!, page.url());
    await free.click();
    await page.waitForURL((url) => url.search === search);
  }
  await page.waitForLoadState('networkidle');
}

/** Buys the first product there that a merchant sells who is not among the sellers yet: whose offer wins depends on what is left of it. */
async function addFirstOf(page: Page, listing: string, sellers: Set<string>): Promise<void> {
  await page.goto(house.url + listing, { waitUntil: 'networkidle' });
  const links = await page.locator('.tile a').evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
  for (const href of new Set(links)) {
    await page.goto(house.url + href, { waitUntil: 'networkidle' });
    await chooseVariant(page);
    const add = page.locator('.add-line button:not([disabled])');
    if (!(await add.count())) continue;
    const seller = (await page.locator('a.seller').getAttribute('href'))!;
    if (sellers.has(seller)) continue;
    await add.click();
    await page.locator('.notice-green').waitFor();
    sellers.add(seller);
    return;
  }
  assert.fail(`nothing to buy at ${listing}`);
}

async function chooseDelivery(page: Page): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const open = page.locator('.part:has(.delivery-ask)').first();
    if (!(await open.count())) return;
    await open.locator('a.way-option').first().click();
    await page.locator('.branches button').first().click();
    await page.waitForLoadState('networkidle');
  }
}

async function buy(walk: Walk): Promise<{ page: Page; number: string }> {
  const page = await (await openBrowser(house, walk.look)).newPage();
  const sellers = new Set<string>();
  for (const listing of [`/search?q=${encodeURIComponent(`черевики ${walk.brand}`)}`, '/c/instrumenty', '/c/krasa-ta-zdorovia'])
    await addFirstOf(page, listing, sellers);
  await page.goto(`${house.url}/cart`, { waitUntil: 'networkidle' });
  assert.equal(await page.locator('.part').count(), 3, 'three merchants, three parts');
  await chooseDelivery(page);
  const phone = `+38063${walk.at}112233`.slice(0, 13);
  await page.locator('#contact [type=tel]').fill(phone);
  await page.locator('#contact button[value=ask]').click();
  await page.locator('[name=code]').waitFor();
  await page.locator('[name=code]').fill(await codeSentTo(house, phone));
  await page.locator('button[value=verify]').click();
  await page.locator('.proved').waitFor();
  await page.locator('#place [name=name]').fill('Ірина Бондар');
  await page.locator('.summary > .button-large').click();
  await page.waitForURL((url) => url.origin === house.world.acquirer.url || url.pathname.startsWith('/orders'), { timeout: 30_000 });
  if (page.url().startsWith(house.world.acquirer.url)) await page.locator('button[value=pay]').click();
  await page.waitForURL(/\/(account\/)?orders\/\d+/, { timeout: 30_000 });
  await house.settle();
  return { page, number: /orders\/(\d+)/.exec(page.url())![1]! };
}

async function send(walk: Walk, page: Page, number: string): Promise<void> {
  const { say } = walk;
  await page.goto(`${house.url}/cabinet/orders`, { waitUntil: 'networkidle' });
  await page
    .getByText(new RegExp(`${number}|${number.slice(0, 3)}\\s${number.slice(3)}`))
    .first()
    .click();
  await page.waitForURL(/cabinet\/orders\/shp_/);
  await button(page, say('cabinet-orders', 'actions.take')).click();
  await page.locator('input[name=waybill]').waitFor();
  await page.locator('input[name=waybill]').fill('123');
  await button(page, say('cabinet-orders', 'parcel.add')).click();
  await page.locator('[aria-invalid=true], .m_8f816625, [class*=error]').first().waitFor();
  await page.locator('input[name=waybill]').fill(`2040004879901${walk.at}`);
  await button(page, say('cabinet-orders', 'parcel.add')).click();
  await page.locator('.order-parcel').first().waitFor({ timeout: 30_000 });
  for (let day = 0; day < 7; day += 1) await house.liveOn(24);
}

async function money(walk: Walk, page: Page): Promise<void> {
  const balance = (await (await page.context().request.get(`${house.url}/api/v1/merchant/balance`)).json()) as { payable: { amount: number } };
  assert.ok(balance.payable.amount > 0, 'delivered goods are payable less the commission');
  await page.goto(`${house.url}/cabinet/finance`, { waitUntil: 'networkidle' });
  const shown = (await page.locator('main').innerText()).replaceAll(/[\s,]/g, '');
  const [whole] = (balance.payable.amount / 100).toFixed(2).split('.');
  assert.ok(shown.includes(whole!), `the balance ${whole} is on the page`);
  assert.deepEqual(await axeFindings(page), []);
  void walk;
}

const publicScreens: [string, string][] = [
  ['shop-home', '/'],
  ['shop-category', '/c/vzuttia'],
  ['shop-search', '/search?q=сукня'],
  ['shop-cart', '/cart'],
  ['sign-in', '/cabinet/sign-in'],
  ['register', '/cabinet/register'],
];
const cabinetScreens: [string, string][] = [
  ['cabinet-home', '/cabinet'],
  ['cabinet-orders', '/cabinet/orders'],
  ['cabinet-products', '/cabinet/products'],
  ['cabinet-editor', '/cabinet/products/new'],
  ['cabinet-imports', '/cabinet/imports'],
  ['cabinet-finance', '/cabinet/finance'],
  ['cabinet-reports', '/cabinet/reports'],
  ['cabinet-messages', '/cabinet/messages'],
  ['cabinet-settings', '/cabinet/settings'],
  ['cabinet-users', '/cabinet/users'],
  ['cabinet-api-keys', '/cabinet/api-keys'],
];
const consoleScreens: [string, string][] = [
  ['console-control', '/console'],
  ['console-merchants', '/console/merchants'],
  ['console-moderation', '/console/moderation'],
  ['console-products', '/console/products'],
  ['console-categories', '/console/categories'],
  ['console-orders', '/console/orders'],
  ['console-ledger', '/console/ledger'],
  ['console-commission', '/console/commission'],
  ['console-reports', '/console/reports'],
  ['console-settings', '/console/settings'],
  ['console-users', '/console/users'],
  ['console-system', '/console/system'],
];

async function look(page: Page, screens: readonly [string, string][], how: Look): Promise<string[]> {
  const findings: string[] = [];
  for (const [name, path] of screens) {
    const answer = await page.goto(house.url + path, { waitUntil: 'networkidle' });
    if (!answer || answer.status() >= 400) findings.push(`${name} answers ${answer?.status()}`);
    findings.push(
      ...(await keepScreen(page, name, how)),
      ...(await axeFindings(page)).map((finding) => `${name} ${how.language} ${how.width} ${how.theme ?? 'light'}: ${finding}`),
    );
  }
  return findings;
}

async function firstPath(context: BrowserContext, api: string, make: (id: string) => string): Promise<string> {
  const { items } = (await (await context.request.get(house.url + api)).json()) as { items: { id: string; slug?: string }[] };
  return make(items[0]!.slug ?? items[0]!.id);
}

// Two looks side by side: each of them mostly waits.
describe('looks', { concurrency: 2, skip }, () => {
  for (const how of [
    { language: 'uk', width: 1440 },
    { language: 'uk', width: 390, theme: 'dark' },
    { language: 'en', width: 1440, theme: 'dark' },
    { language: 'en', width: 390 },
  ] as Look[]) {
    test(
      `every main screen, ${how.language} at ${how.width} px, ${how.theme ?? 'light'}: nothing serious for axe, no sideways scroll`,
      { skip, timeout: 280_000 },
      async () => {
        const findings: string[] = [];
        const visitor = await openBrowser(house, how);
        const product = await firstPath(visitor, '/api/v1/store/products?limit=1', (slug) => `/p/${slug}`);
        findings.push(...(await look(await visitor.newPage(), [...publicScreens, ['shop-product', product]], how)));
        const shoes = await openBrowser(house, how);
        const cabinet = await enter(shoes, 'shoes@agora.test');
        const order = await firstPath(shoes, '/api/v1/merchant/shipments?limit=1', (id) => `/cabinet/orders/${id}`);
        findings.push(...(await look(cabinet, [...cabinetScreens, ['cabinet-order', order]], how)));
        const staff = await openBrowser(house, how);
        const desk = await enter(staff, 'admin@agora.test');
        const merchant = await firstPath(staff, '/api/v1/operator/merchants?status=active&limit=1', (id) => `/console/merchants/${id}`);
        findings.push(...(await look(desk, [...consoleScreens, ['console-merchant', merchant]], how)));
        for (const context of [visitor, shoes, staff]) await context.close();
        assert.deepEqual(findings, []);
      },
    );
  }
});

for (const [at, language] of (['uk', 'en'] as const).entries()) {
  test(`the whole job by hand, ${language}: join, upload, moderate, buy from three, send, be paid`, { skip, timeout: 280_000 }, async () => {
    const walk: Walk = {
      look: { language, width: 1440 },
      say: wordsOf(language),
      shop: `${['Сокіл', 'Беркут'][at]} ${language}`,
      brand: ['Сокіл', 'Беркут'][at]!,
      email: `sokil-${language}@example.com`,
      phone: `+38067111220${at}`,
      at,
    };
    const merchant = await join(walk);
    await upload(walk, merchant);
    await moderate(walk);
    const { number } = await buy(walk);
    await send(walk, merchant, number);
    await money(walk, merchant);
  });
}
