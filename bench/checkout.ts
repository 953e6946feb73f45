import { rmSync, mkdtempSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { transactAsSystem } from '#platform/database';
import { launchPostgres } from '#platform/postgres';
import { setWorld } from '#platform/world';
import { openSeller, putOnSale, testCity } from '#testing/market';
import { buyerPerson, type TestPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import { examine } from '../server/doctor.ts';

export type BenchOptions = Record<string, string | undefined>;
type Money = { amount: number; currency: string };
type Cart = { id: string; total: Money; parts: { merchant: { id: string } }[] };
type Shop = { server: TestServer; buyers: { person: TestPerson; phone: string }[]; offers: string[] };

const buyersCount = 64;
const citiesCount = 10_000;

function quantile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}

function summary(times: number[], seconds: number) {
  const sorted = times.toSorted((a, b) => a - b);
  return { orders: times.length, ordersPerSecond: Math.round((times.length / seconds) * 10) / 10, p50Ms: quantile(sorted, 0.5), p99Ms: quantile(sorted, 0.99) };
}

/** A carrier's country: the cart looks its cities up by reference and by name. */
async function fillCountry({ database }: TestServer): Promise<void> {
  await transactAsSystem(database, 'bench', async ({ tx }) => {
    await sql`insert into delivery.cities (ref, name_uk, name_ru, name_latin, kind, area, area_ref, branch_count, heard_at)
      select 'city-' || i, 'Село ' || i % 7000, 'Село ' || i % 7000, 'Selo ' || i % 7000, 'village', 'Область ' || i % 24, 'area-' || i % 24, i % 5, now()
      from generate_series(1, ${citiesCount}) i`.execute(tx);
    await sql`insert into delivery.city_names (name, city_ref) select lower(name_uk), ref from delivery.cities on conflict do nothing`.execute(tx);
  });
}

async function openShop(): Promise<Shop> {
  const server = await startTestServer();
  await fillCountry(server);
  setWorld({ acquirer: { url: 'http://127.0.0.1:1', publicKey: 'sandbox_bench', privateKey: 'bench', testMode: true } });
  const offers: string[] = [];
  for (const name of ['Взуття', 'Сумки', 'Дім']) {
    const seller = await openSeller(server, name, { always: true });
    offers.push(
      ...(await putOnSale(
        server,
        seller.merchantId,
        Array.from({ length: 40 }, (_, at) => ({ name: `${name} ${at}`, priceMinor: 50_000 + at * 1_000, stock: 100_000 })),
      )),
    );
  }
  const buyers = [];
  for (let at = 0; at < buyersCount; at += 1) {
    const phone = `+38050222${String(at).padStart(4, '0')}`;
    buyers.push({ phone, person: await buyerPerson(server, phone) });
  }
  return { server, buyers, offers };
}

async function asked<T>(shop: Shop, endpoint: `${'POST' | 'PUT'} /${string}`, body: unknown, person: TestPerson): Promise<T> {
  const [method, path] = endpoint.split(' ') as [string, string];
  const answer = await shop.server.call<T>(method, path, body, person);
  if (answer.status >= 300) throw new Error(`${endpoint} answered ${answer.status}: ${JSON.stringify(answer.body).slice(0, 300)}`);
  return answer.body;
}

/** A cart of three lines from three merchants with its delivery chosen: everything before `place`. */
async function fill(shop: Shop, at: number): Promise<{ cart: Cart; buyer: Shop['buyers'][number] }> {
  const buyer = shop.buyers[at % shop.buyers.length]!;
  const opened = await asked<Cart>(shop, 'POST /store/carts', {}, buyer.person);
  const lines = [0, 40, 80].map((from) => ({ offerId: shop.offers[from + ((at * 7) % 40)]!, quantity: 1 }));
  const filled = await asked<Cart>(shop, `PUT /store/carts/${opened.id}/lines`, { lines }, buyer.person);
  const parts = filled.parts.map((part) => ({
    merchantId: part.merchant.id,
    method: 'nova_poshta_courier',
    cityRef: testCity,
    address: 'вул. Городоцька, 174',
  }));
  return { cart: await asked<Cart>(shop, `PUT /store/carts/${opened.id}/delivery`, { parts }, buyer.person), buyer };
}

async function place(shop: Shop, { cart, buyer }: { cart: Cart; buyer: Shop['buyers'][number] }): Promise<void> {
  await asked(
    shop,
    `POST /store/carts/${cart.id}/place`,
    { contact: { name: 'Ірина Бондар', phone: buyer.phone }, payment: { method: 'cod' }, expectedTotal: cart.total },
    buyer.person,
  );
}

/** Runs `work(n)` for n below `total` in `clients` lanes and keeps how long each took. */
async function lanes(total: number, clients: number, work: (at: number) => Promise<void>): Promise<{ times: number[]; seconds: number }> {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < total) {
        const at = next++;
        const from = performance.now();
        await work(at);
        times.push(performance.now() - from);
      }
    }),
  );
  return { times, seconds: (performance.now() - started) / 1000 };
}

/** Complete checkouts (cart, lines, delivery, place) and `place` alone, on a durable PostgreSQL with fsync. */
export async function run(options: BenchOptions = {}) {
  const orders = Number(options.orders ?? 400);
  const directory = mkdtempSync(join(tmpdir(), 'agora-bench-'));
  const cluster = await launchPostgres({ dataDirectory: directory, durable: true });
  process.env.AGORA_TEST_DATABASE = `postgres://${cluster.superuser}:${cluster.password}@${cluster.host}:${cluster.port}/postgres`;
  const shop = await openShop();
  try {
    await lanes(60, 8, async (at) => place(shop, await fill(shop, at)));
    const results: Record<string, unknown> = {};
    for (const clients of [1, 8, 32]) {
      const whole = await lanes(clients === 1 ? Math.ceil(orders / 4) : orders, clients, async (at) => place(shop, await fill(shop, at)));
      results[`complete, ${clients} clients`] = summary(whole.times, whole.seconds);
      const ready = await Promise.all(Array.from({ length: Math.min(orders, 200) }, (_, at) => fill(shop, at)));
      const alone = await lanes(ready.length, clients, (at) => place(shop, ready[at]!));
      results[`place alone, ${clients} clients`] = summary(alone.times, alone.seconds);
    }
    await shop.server.settle();
    // The bench's sellers were put in place without their papers; all else must be as after any day of trade.
    const { findings } = await examine(shop.server.database, shop.server.runtime.modules);
    const wrong = findings.filter((finding) => finding.id !== 'merchant-agreement').map((finding) => finding.id);
    results.doctor = wrong.length === 0 ? 'clean' : wrong;
    const conditions = {
      lines: 3,
      merchants: 3,
      offers: shop.offers.length,
      cities: citiesCount,
      payment: 'cod',
      postgres: 'embedded 18.4, fsync on',
      node: process.version,
      cores: cpus().length,
      loadAverage: loadavg()[0],
    };
    return { name: 'checkout', conditions, results };
  } finally {
    await shop.server.stop();
    await cluster.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
