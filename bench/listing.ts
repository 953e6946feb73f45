import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '#platform/config';
import { makeTestDatabase } from '#testing/make-database';
import { makeApp } from '../server/app.ts';
import { load } from './load.ts';
import { multiplyShop, plantShop } from './shop.ts';

type Facet = { code: string; values: { value: string }[] };
type Page = { total: number; items: { slug: string }[]; facets: Facet[]; categories: { code: string }[] };

const prefix = '/api/v1';
const list = (query: string) => `${prefix}/store/products?${query}`;

/** Which questions are asked: `again` is one address asked again and again, the others seldom or never repeat one. */
async function questions(ask: (path: string) => Promise<Page>): Promise<Record<string, string[]>> {
  const all = await ask(list('limit=24'));
  const branches = all.categories.map((one) => one.code);
  const leaves = (await Promise.all(branches.map((code) => ask(list(`category=${code}&limit=1`))))).flatMap((page) => page.categories.map((one) => one.code));
  const values = (page: Page, code: string, most: number) =>
    (page.facets.find((facet) => facet.code === code)?.values ?? []).slice(0, most).map((one) => encodeURIComponent(one.value));
  const sorts = ['popular', 'new', 'cheap', 'expensive', 'discount'];
  const cities = Array.from({ length: 12 }, (_, at) => at);
  const browse = [...leaves, ...branches].flatMap((code) =>
    sorts.flatMap((sort) => cities.map((at) => list(`category=${code}&sort=${sort}&limit=${13 + at}`))),
  );
  const brands = values(all, 'brand', 60);
  const colours = values(all, 'attr.colour', 12);
  const filtered = leaves.flatMap((code) =>
    brands.map((brand, at) =>
      list(
        `category=${code}&brand=${brand},${brands[(at + 7) % brands.length]}&attr.colour=${colours[at % colours.length]},${colours[(at + 3) % colours.length]}&limit=24`,
      ),
    ),
  );
  const words = ['сукня', 'чорна', 'шкіряний', 'зимовий', 'літній', 'дитячий', 'вечірній', 'теплий', 'спортивний', 'nordal'];
  const texts = words.flatMap((one) => Array.from({ length: 200 }, (_, at) => list(`q=${encodeURIComponent(`${one} ${100 + at * 4}`)}&limit=24`)));
  const broad = words.flatMap((one) => words.map((other) => list(`q=${encodeURIComponent(`${one} ${other}`)}&limit=24`)));
  const slugs = (await Promise.all(leaves.slice(0, 40).map((code) => ask(list(`category=${code}&limit=50`))))).flatMap((page) =>
    page.items.map((item) => `${prefix}/store/products/${item.slug}`),
  );
  return {
    'leaf again': [list(`category=${leaves[0]}&limit=24`)],
    'everything again': [list('limit=24')],
    'filtered again': [filtered[0]!],
    'words again': [list(`q=${encodeURIComponent('сукня чорна')}&limit=24`)],
    'browse fresh': browse,
    'filtered fresh': filtered,
    'words fresh': texts,
    'broad words fresh': broad,
    'product pages': slugs,
    'one product again': [slugs[0]!],
    suggest: [`${prefix}/store/suggest?q=${encodeURIComponent('сук')}`],
    home: [`${prefix}/store/home`],
  };
}

async function ready(url: string, times: number): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await multiplyShop(owner, times);
  for (const table of ['docs', 'pages', 'facet_counts', 'facet_changes', 'stamps']) await owner.query(`vacuum analyze search.${table}`).catch(() => undefined);
  await owner.end();
}

/** Reading the shop: `--products 8000`, `--copies 12` multiplies them in the read model, `--seconds 4`, `--connections 10`, `--only word`. */
export async function run(options: Record<string, string | boolean>) {
  const products = Number(options['products'] ?? 8000);
  const copies = Number(options['copies'] ?? 1);
  const seconds = Number(options['seconds'] ?? 4);
  const connections = Number(options['connections'] ?? 10);
  const directory = mkdtempSync(join(tmpdir(), 'agora-bench-'));
  const test = await makeTestDatabase();
  const app = await makeApp({
    config: readConfig({ DATA_DIR: directory, DEMO: 'off', PUBLIC_URL: 'http://localhost:3000', LOG_LEVEL: 'error' }),
    database: test.database,
    rateLimits: false,
    checkOutput: false,
  });
  try {
    const planted = await plantShop(test.database, products);
    await ready(test.superuserUrl, copies);
    const url = await app.server.listen({ port: 0, host: '127.0.0.1' });
    const ask = async (path: string) => (await (await fetch(url + path)).json()) as Page;
    const { total } = await ask(list('limit=1'));
    const results: Record<string, unknown> = {
      products: total,
      publishSeconds: planted.publishSeconds,
      rebuildPerSecond: Math.round(products / planted.rebuildSeconds),
    };
    for (const [name, paths] of Object.entries(await questions(ask))) {
      if (typeof options['only'] === 'string' && !name.includes(options['only'])) continue;
      await load({ url, paths, connections: 2, seconds: 1 });
      const alone = await load({ url, paths, connections: 1, seconds: seconds / 2 });
      const before = process.cpuUsage();
      const together = await load({ url, paths, connections, seconds });
      const spent = process.cpuUsage(before);
      results[name] = {
        addresses: paths.length,
        alone: { p50Ms: alone.p50Ms, p97Ms: alone.p97Ms, p99Ms: alone.p99Ms },
        together,
        serverCpuMs: Math.round((spent.user + spent.system) / Math.max(1, together.requests) / 10) / 100,
        loadAverage: loadavg()[0],
      };
    }
    const conditions = {
      products,
      copies,
      connections,
      seconds,
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      node: process.version,
      asker: 'own process on the same cores',
      commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    };
    return { name: 'listing', conditions, results };
  } finally {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await app.close();
    await test.drop();
    rmSync(directory, { recursive: true, force: true });
  }
}
