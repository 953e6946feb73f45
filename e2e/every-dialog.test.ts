import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { axeFindings, chromiumPath, type House, type Look, openBrowser, openHouse } from './house.ts';
import { wordsOf } from './words.ts';

// What opens over a page is no page: `every-screen` never meets it. Dialogs and drawers stand here by the way to them.

const skip = existsSync(chromiumPath()) ? false : 'Chromium is not installed: the dialogs are not looked at';
let house: House;

before(
  async () => {
    if (!skip) house = await openHouse();
  },
  { timeout: 280_000 },
);
after(() => house?.stop());

type Say = ReturnType<typeof wordsOf>;
type Step = (page: Page, say: Say) => Promise<unknown>;
type Dialog = { page: string; ways: Step[] };

/** As soon as its buttons hear: nobody waits for what else is still on its way. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(house.url + path, { waitUntil: 'load', timeout: 30_000 });
  await page.waitForFunction(() => Object.keys(document.querySelector('.top-button') ?? {}).some((key) => key.startsWith('__reactProps')));
}

/** A word with its gaps open: `Remove {{name}}` is found whoever is named. */
const like = (word: string) => new RegExp(`^${word.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\{.*?\}\}/g, '.*')}$`);
const press =
  (area: string, key: string): Step =>
  (page, say) =>
    page
      .getByRole('button', { name: like(say(area, key)) })
      .first()
      .click();
const choose =
  (area: string, key: string): Step =>
  (page, say) =>
    page.getByRole('menuitem', { name: say(area, key) }).click();
const click =
  (selector: string): Step =>
  (page) =>
    page.locator(selector).first().click();
/** The first thing of a list, on its own page. */
const enter =
  (path: string): Step =>
  async (page) => {
    const form = new RegExp(`^${path}/(?!new$)[^/]+$`);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    const found = links.find((link) => form.test(link));
    assert.ok(found, `nothing of ${path} is linked`);
    await goTo(page, found);
  };

const openInbox = click('.top-button:visible:has(.tabler-icon-bell)');
/** Where a phone shows cards, a wide window has the table that is meant. */
const widen: Step = (page) => page.setViewportSize({ width: 1440, height: 1000 });

const merchantDialogs: Record<string, Dialog> = {
  inbox: { page: '/cabinet', ways: [openInbox] },
  menu: { page: '/cabinet', ways: [press('common', 'more')] },
  'search of everything': { page: '/cabinet', ways: [press('office', 'shell.search')] },
  'cancel an order': { page: '/cabinet/orders?view=new', ways: [enter('/cabinet/orders'), press('cabinet-orders', 'actions.cancelShort')] },
  'offers of a product': {
    page: '/cabinet/products?status=published',
    ways: [widen, (page, say) => page.getByTitle(say('cabinet-products', 'offers.title'), { exact: true }).first().click()],
  },
  'save as a template': { page: '/cabinet/products?status=published', ways: [enter('/cabinet/products'), press('cabinet-products', 'templates.save')] },
  'a file': { page: '/cabinet/media', ways: [click('.file-tile')] },
  'invite a colleague': { page: '/cabinet/users', ways: [press('cabinet-users', 'invite.action')] },
  'withdraw an invitation': { page: '/cabinet/users', ways: [press('cabinet-users', 'withdraw.action')] },
  'make a key': { page: '/cabinet/api-keys', ways: [press('cabinet-api-keys', 'make')] },
  'revoke a key': { page: '/cabinet/api-keys', ways: [press('cabinet-api-keys', 'revoke.action')] },
  'pause the shop': { page: '/cabinet/settings', ways: [press('cabinet-settings', 'pause.action')] },
  'what to be told': { page: '/cabinet/messages', ways: [press('cabinet', 'messages.preferences.title')] },
  'leave unsaved': {
    page: '/cabinet/settings',
    ways: [(page) => page.locator('input[name=name]').fill('Інша назва'), click('.tabs a:nth-child(2)')],
  },
};

const operatorDialogs: Record<string, Dialog> = {
  inbox: { page: '/console', ways: [openInbox] },
  'search of everything': { page: '/console', ways: [press('office', 'shell.search')] },
  'confirm an application': { page: '/console/merchants?view=new', ways: [enter('/console/merchants'), press('console-merchants', 'confirm.action')] },
  'reject an application': { page: '/console/merchants?view=new', ways: [enter('/console/merchants'), press('console-merchants', 'reject.action')] },
  'enter a cabinet': { page: '/console/merchants?view=active', ways: [enter('/console/merchants'), press('console-merchants', 'visit.action')] },
  'block a merchant': {
    page: '/console/merchants?view=active',
    ways: [enter('/console/merchants'), press('console-merchants', 'moreActions'), choose('console-merchants', 'block.action')],
  },
  'give a merchant to somebody': {
    page: '/console/merchants?view=active',
    ways: [enter('/console/merchants'), press('console-merchants', 'moreActions'), choose('console-merchants', 'assign')],
  },
  'send goods back': { page: '/console/moderation', ways: [(page) => page.keyboard.press('r')] },
  'reject goods': { page: '/console/moderation', ways: [(page) => page.keyboard.press('x')] },
  'hide a product': { page: '/console/products?view=published', ways: [enter('/console/products'), press('console-products', 'hide.action')] },
  'cancel a shipment': { page: '/console/orders?status=open&payment=cod', ways: [enter('/console/orders'), press('console-orders', 'cancel.action')] },
  'refund a shipment': { page: '/console/orders?status=open&payment=card', ways: [enter('/console/orders'), press('console-orders', 'refund.action')] },
  'change a category': {
    page: '/console/categories',
    ways: [click('.tree a'), press('console-categories', 'edit')],
  },
  'add a category': { page: '/console/categories', ways: [press('console-categories', 'addRoot')] },
  'change an attribute': { page: '/console/categories/attributes', ways: [press('console-categories', 'editOf')] },
  'save the grid': {
    page: '/console/commission',
    ways: [(page) => page.locator('.grid-table tbody input').first().fill('Тест'), press('console-commission', 'save')],
  },
  'publish the home page': { page: '/console/shop', ways: [press('console-shop', 'down'), press('console-shop', 'publish')] },
  'invite a colleague': { page: '/console/users', ways: [press('console-users', 'invite')] },
  'take a colleague out': { page: '/console/users', ways: [press('console-users', 'removeOf')] },
  'make a role': { page: '/console/users/roles', ways: [press('console-users', 'newRole')] },
  'rename a role': { page: '/console/users/roles?role=:role', ways: [press('console-users', 'rename')] },
  'remove a role': { page: '/console/users/roles?role=:role', ways: [press('console-users', 'removeRole')] },
  'read a letter': { page: '/console/settings/letters', ways: [click('.letter-open')] },
};

const post = (context: BrowserContext, path: string, data: object) =>
  context.request.post(`${house.url}/api/v1${path}`, { data, headers: { origin: house.url } });

/** Serious findings, a focus left outside, something cut off, or a dialog that Escape does not close. */
async function lookInto(page: Page, dialog: Dialog, { width, language }: Look): Promise<string[]> {
  const say = wordsOf(language);
  await page.setViewportSize({ width, height: 900 });
  await goTo(page, dialog.page);
  for (const way of dialog.ways) await way(page, say);
  const opened = page.locator('[role=dialog]:visible');
  await opened.waitFor({ timeout: 5000 });
  // Where it opens it fades in; half-seen text is no finding.
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState === 'finished'));
  const findings = await axeFindings(page);
  const inside = () => opened.evaluate((element) => element.contains(document.activeElement));
  if (!(await inside())) findings.push('the keyboard is left outside');
  const wide = await opened.evaluate((element) => element.scrollWidth - element.clientWidth);
  if (wide > 1) findings.push(`is ${wide} px wider than its frame`);
  await page.keyboard.press('Escape');
  await opened.waitFor({ state: 'hidden', timeout: 5000 }).catch(() => findings.push('Escape does not close it'));
  return findings;
}

async function lookIntoAll(login: string, look: Look, dialogs: Record<string, Dialog>, prepare: (context: BrowserContext) => Promise<Record<string, string>>) {
  const context = await openBrowser(house, look);
  await post(context, '/session', { login, password: 'agora-demo' });
  const values = await prepare(context);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const findings: string[] = [];
  for (const [name, dialog] of Object.entries(dialogs)) {
    const address = dialog.page.replace(/:(\w+)$/, (_, key: string) => values[key] ?? '');
    const found = await lookInto(page, { ...dialog, page: address }, look).catch((error: Error) => [error.message.split('\n').slice(0, 3).join(' ')]);
    findings.push(...found.map((finding) => `${name}: ${finding}`));
  }
  await context.close();
  return findings;
}

// Two people beside each other: most of the time is waiting for pages.
describe('what opens over a page', { concurrency: true }, () => {
  test('every dialog and drawer of the cabinet has nothing serious for axe, holds the keyboard and closes by Escape', { skip, timeout: 180_000 }, async () => {
    const findings = await lookIntoAll('shoes@agora.test', { language: 'ru', width: 390 }, merchantDialogs, async (context) => {
      await post(context, '/merchant/api-keys', { name: 'Склад', scopes: ['products'] });
      await post(context, '/merchant/users', { email: 'pomichnytsia@agora.test', role: 'content' });
      return {};
    });
    assert.deepEqual(findings, []);
  });

  test('every dialog and drawer of the console has nothing serious for axe, holds the keyboard and closes by Escape', { skip, timeout: 180_000 }, async () => {
    const findings = await lookIntoAll('admin@agora.test', { language: 'kk', width: 1440, theme: 'dark' }, operatorDialogs, async (context) => {
      const made = await post(context, '/operator/roles', { name: 'Тексеруші', permissions: ['tasks.read'] });
      const roles = (await made.json()) as { items: { code: string; name: string | null }[] };
      const role = roles.items.find((one) => one.name === 'Тексеруші')!;
      return { role: role.code };
    });
    assert.deepEqual(findings, []);
  });

  test('a field that was refused comes into view, nothing that sticks to the window lies over it', { skip, timeout: 60_000 }, async () => {
    const context = await openBrowser(house, { language: 'kk', width: 390 });
    await post(context, '/session', { login: 'beauty@agora.test', password: 'agora-demo' });
    const page = await context.newPage();
    await goTo(page, '/cabinet/settings');
    const account = page.locator('input[name=bankAccount]');
    await account.fill('UA213223130000026007233566002');
    await page.locator('.form-foot button[type=submit]').click();
    await page.locator('input[name=bankAccount][aria-invalid=true]').waitFor();
    const onTop = () =>
      account.evaluate((field) => {
        const { left, right, top, bottom } = field.getBoundingClientRect();
        return document.activeElement === field && [top + 2, bottom - 2].every((y) => document.elementFromPoint((left + right) / 2, y) === field);
      });
    for (let attempt = 0; attempt < 20 && !(await onTop()); attempt += 1) await page.waitForTimeout(50);
    assert.ok(await onTop());
    assert.equal(await account.inputValue(), 'UA213223130000026007233566002', 'what was typed stays');
    await context.close();
  });
});
