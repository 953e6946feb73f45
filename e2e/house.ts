import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { allowMediaHosts } from '#media';
import { setWorld } from '#platform/world';
import { mountWeb } from '#platform/web';
import { runJob, startWorker } from '#platform/worker';
import { startTestServer } from '#testing/server';
import { buildWeb } from '../scripts/build-web.ts';
import { mountDevPages } from '../server/dev-pages.ts';
import { seedDemo } from '../simulator/seed.ts';
import { startWorld, type World } from '../simulator/world/world.ts';

export const screens = resolve(import.meta.dirname, '../docs/screens');
export type House = {
  url: string;
  world: World;
  browser: Browser;
  /** Lets the market live on for some hours: business time moves, the carrier is asked, the work is done. */
  liveOn: (hours: number) => Promise<void>;
  settle: () => Promise<void>;
  stop: () => Promise<void>;
};
export type Look = { language: 'uk' | 'ru' | 'kk' | 'en'; width: 1440 | 390; theme?: 'light' | 'dark' };

/** A whole marketplace with a small market, its pages and a browser: what a person would meet, on loopback. */
export async function openHouse(): Promise<House> {
  await buildWeb();
  const folder = mkdtempSync(join(tmpdir(), 'agora-e2e-'));
  const world = await startWorld({ folder, refusedShare: 0 });
  const server = await startTestServer({
    environment: { DEMO: 'small', SMS_URL: world.sms.url, SMTP_URL: `smtp://127.0.0.1:${world.smtp.port}`, PUBLIC_URL: '' },
  });
  setWorld({
    novaPoshta: { url: world.novaPoshta.url, key: 'demo' },
    acquirer: { url: world.acquirer.url, publicKey: world.acquirer.shop.publicKey, privateKey: world.acquirer.shop.privateKey, testMode: true },
  });
  allowMediaHosts([new URL(world.images.url).host]);
  mountDevPages(server, world);
  await mountWeb(server.server, {
    buildDirectory: resolve(import.meta.dirname, '..', process.env.WEB_BUILD ?? 'build'),
    demo: true,
    formTargets: [new URL(world.acquirer.url).origin],
  });
  const url = await server.server.listen({ port: 0, host: '127.0.0.1' });
  let offset = 0;
  world.setClock(() => new Date(Date.now() + offset));
  await seedDemo(
    server,
    world,
    (millis) => {
      offset = millis;
    },
    { days: 8, ordersShare: 0.5 },
  );
  const worker = await startWorker(server.database, server.runtime.plan);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
  mkdirSync(screens, { recursive: true });
  return {
    url: url.replace('127.0.0.1', 'localhost'),
    world,
    browser,
    liveOn: async (hours) => {
      await server.advance(hours);
      offset += hours * 3_600_000;
      await runJob(server.database, server.runtime.plan, 'delivery.track');
      await server.settle();
    },
    settle: async () => void (await server.settle()),
    stop: async () => {
      await browser.close();
      await worker.stop();
      await server.stop();
      await world.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function chromiumPath(): string {
  return process.env.CHROMIUM && existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : '/usr/bin/chromium';
}

/** A person's browser: own cookies, one language, one width. */
export async function openBrowser(house: House, look: Look): Promise<BrowserContext> {
  const context = await house.browser.newContext({
    viewport: { width: look.width, height: look.width === 390 ? 844 : 1000 },
    colorScheme: look.theme ?? 'light',
    locale: { uk: 'uk-UA', ru: 'ru-UA', kk: 'kk-KZ', en: 'en-GB' }[look.language],
    timezoneId: 'Europe/Kyiv',
    reducedMotion: 'reduce',
  });
  await context.addCookies([
    { name: 'lang', value: look.language, url: house.url },
    { name: 'theme', value: look.theme ?? 'light', url: house.url },
  ]);
  return context;
}

/** The code that the SMS gateway's double got for a phone, and was not yet `known`. The worker may have the letter in its hands. */
export async function codeSentTo({ world }: House, phone: string, known: ReadonlySet<string> = new Set()): Promise<string> {
  for (;;) {
    const letter = world.messages().find((message) => message.to.includes(phone) && !known.has(message.id));
    if (letter) return /\b\d{6}\b/.exec(letter.text)![0];
    await setTimeout(50);
  }
}

/** Serious and critical findings of axe on the page as it stands, in words that name the element. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`));
}

/** A page wider than its window, in words. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wide > 1 ? [`scrolls sideways by ${wide} px at ${page.viewportSize()?.width}`] : [];
}

/** Keeps the picture of a screen for the README and for whoever changed it; sideways scroll is a finding. */
export async function keepScreen(page: Page, name: string, look: Look): Promise<string[]> {
  await page.screenshot({ path: join(screens, `${name}-${look.language}-${look.width}.png`) });
  return (await sidewaysScroll(page)).map((finding) => `${name} ${finding}`);
}
