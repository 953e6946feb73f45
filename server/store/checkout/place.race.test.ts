import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Refusal } from '#kernel/refusal';
import { transact, transactAsSystem } from '#platform/database';
import { openSeller, putOnSale } from '#testing/market';
import { startTestServer, type TestServer } from '#testing/server';
import { createCart, placeCart, setDelivery } from './index.ts';

const buyers = 500;
const units = 50;

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

/** A signed-in buyer with the thing in a cart, all chosen. */
async function ready(at: number, offerId: string, merchantId: string): Promise<() => Promise<string>> {
  const phone = `+38050${String(1_000_000 + at)}`;
  const actor = {
    kind: 'account' as const,
    accountId: `acc_race_${at}`,
    sessionId: 'ses',
    verifiedPhone: phone,
    organisation: null,
    role: null,
    permissions: new Set<string>(),
    gate: 'closed' as const,
    factor: 'off' as const,
    factorRequired: false,
  };
  const as = <T>(work: Parameters<typeof transact<T>>[2]) => transact(server.database, { actor, scope: { role: 'app_system' } }, work);
  const cart = await as(async (ctx) => setDelivery(ctx, (await createCart(ctx, [{ offerId, quantity: 1 }])).id, { parts: [{ merchantId, method: 'pickup' }] }));
  const input = { contact: { name: 'Покупець', phone }, payment: { method: 'cod' as const }, expectedTotal: { amount: 100_000, currency: 'UAH' } };
  return () =>
    as((ctx) => placeCart(ctx, cart.id, input)).then(
      () => 'placed',
      (error: unknown) => (error instanceof Refusal ? error.code : ((error as { code?: string }).code ?? (error as Error).message)),
    );
}

test(`${buyers} buyers place at once for ${units} units: exactly ${units} orders, the rest hear that it is sold out`, async () => {
  const { merchantId } = await openSeller(server, 'Гаряче');
  const [offerId] = await putOnSale(server, merchantId, [{ name: 'Останні пари', priceMinor: 100_000, stock: units }]);
  const places: (() => Promise<string>)[] = [];
  for (let at = 0; at < buyers; at += 1) places.push(await ready(at, offerId!, merchantId));
  const outcomes = await Promise.all(places.map((place) => place()));
  // A wait for the row beyond the lock's time is an answer that invites to try again with the same cart.
  const late = outcomes.flatMap((outcome, at) => (outcome === '55P03' || outcome.includes('timeout') ? [at] : []));
  for (const at of late) outcomes[at] = await places[at]!();
  const count = (code: string) => outcomes.filter((outcome) => outcome === code).length;
  assert.deepEqual([count('placed'), count('OUT_OF_STOCK')], [units, buyers - units], JSON.stringify([...new Set(outcomes)]));
  const { rows } = await transactAsSystem(server.database, 'test', (ctx) =>
    sql<{ orders: number; units: number; available: number; reserved: number }>`
    select (select count(*)::int from orders.orders) as orders, (select sum(quantity)::int from orders.lines) as units, available, reserved from stock.levels where offer_id = ${offerId}`.execute(
      ctx.tx,
    ),
  );
  assert.deepEqual(rows, [{ orders: units, units, available: 0, reserved: units }]);
});
