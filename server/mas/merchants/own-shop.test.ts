import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

type Own = { own: boolean; legalName: string; taxNumber: string };

test('the operator’s own shop bears the legal name and tax number that the operator gives itself', async () => {
  const person = await operatorPerson(server);
  const value = { legalName: 'ТОВ «Ринок»', taxNumber: '14360570', address: 'Київ', bankAccount: '', email: '', phone: '', signatory: 'Андрій Мельник' };
  const saved = await server.call('PUT', '/operator/settings/operatorDetails', { value, reason: 'Нові реквізити' }, person);
  assert.equal(saved.status, 200, JSON.stringify(saved.body));
  await server.settle();
  const { body } = await server.call<{ items: Own[] }>('GET', '/operator/merchants', undefined, person);
  const own = body.items.find((merchant) => merchant.own)!;
  assert.deepEqual([own.legalName, own.taxNumber], ['ТОВ «Ринок»', '14360570']);
});
