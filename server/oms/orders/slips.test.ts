import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSeller, putOnSale, testCity, type TestSeller } from '#testing/market';
import { buyerPerson, operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';

let server: TestServer;
let shoes: TestSeller;
let tools: TestSeller;
const ids: string[] = [];

before(async () => {
  server = await startTestServer();
  shoes = await openSeller(server, 'Крок Взуття', { always: true });
  tools = await openSeller(server, 'Майстерня', { always: true });
  await buyerPerson(server, '+380501112233', 'Ірина Бондар');
  const desk = await operatorPerson(server);
  const [boots] = await putOnSale(server, shoes.merchantId, [{ name: 'Черевики', priceMinor: 279_900, stock: 100 }]);
  for (let at = 0; at < 2; at += 1) {
    const body = {
      buyer: { name: 'Ірина Бондар', phone: '+380501112233' },
      lines: [{ offerId: boots, quantity: 1 }],
      delivery: [{ merchantId: shoes.merchantId, method: 'nova_poshta_courier', cityRef: testCity, address: 'вул. Зелена, 7' }],
      payment: { method: 'cod' },
    };
    const placed = await server.call<{ order: { shipments: { id: string }[] } }>('POST', '/operator/orders', body, desk);
    assert.equal(placed.status, 201, JSON.stringify(placed.body));
    ids.push(placed.body.order.shipments[0]!.id);
  }
  await server.settle();
});
after(() => server.stop());

const slips = (who: TestSeller, asked: readonly string[]) =>
  server.call<string & { code?: string }>('GET', `/merchant/shipments/slips?ids=${asked.join(',')}`, undefined, who);

test('chosen shipments come as one PDF, a page each', async () => {
  const answer = await slips(shoes, ids);
  assert.deepEqual([answer.status, answer.headers['content-type']], [200, 'application/pdf']);
  assert.match(answer.body, /^%PDF-/);
  assert.equal(/\/Type \/Pages\s+\/Count (\d+)/.exec(answer.body)?.[1], '2');
});

test('another merchant’s shipments are not printed, alone or among the own', async () => {
  assert.equal((await slips(tools, ids)).body.code, 'NOT_FOUND');
  const [own] = ids;
  const mixed = await slips(shoes, [own!, 'shp_00000000000000000000000000000000']);
  assert.equal(/\/Type \/Pages\s+\/Count (\d+)/.exec(mixed.body)?.[1], '1');
});
