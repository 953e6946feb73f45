import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startImports } from './testing/counter.ts';

const { server, merchant, send } = await startImports();
after(() => server.stop());

test('a file whose columns are in question has no report yet', async () => {
  const person = await merchant();
  const page = await send(person, { name: 'double.csv', bytes: 'sku,price,price\n1,100,1\n' });
  assert.deepEqual([page.status, page.problem?.code], ['mapping', 'HEADER_DUPLICATE']);
  const report = await server.call<{ code: string }>('GET', `/merchant/imports/${page.id}/report`, undefined, person);
  assert.deepEqual([report.status, report.body.code], [409, 'IMPORT_STATUS']);
});

test('a stranger gets no report', async () => {
  const page = await send(await merchant(), { name: 'double.csv', bytes: 'sku,price,price\n1,100,1\n' });
  assert.equal((await server.call('GET', `/merchant/imports/${page.id}/report`, undefined, await merchant())).status, 404);
});
