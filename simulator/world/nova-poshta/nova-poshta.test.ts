import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startNovaPoshta } from './server.ts';
import type { NovaPoshtaDouble } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'agora-np-'));
const options = { port: 0, bookPath: join(folder, 'waybills.ndjson'), refusedShare: 0, slowMillis: 50 };
let carrier: NovaPoshtaDouble;
before(async () => {
  carrier = await startNovaPoshta(options);
});
after(async () => {
  await carrier.stop();
  rmSync(folder, { recursive: true });
});

type Envelope = {
  success: boolean;
  data: Record<string, unknown>[];
  errors: string[];
  errorCodes: string[];
  info: { totalCount?: number };
  warnings: unknown[];
};
const call = async (modelName: string, calledMethod: string, methodProperties: unknown = {}, path = '/v2.0/json/'): Promise<Envelope> => {
  const response = await fetch(`${carrier.url}${path}`, { method: 'POST', body: JSON.stringify({ apiKey: 'key', modelName, calledMethod, methodProperties }) });
  assert.equal(response.status, 200);
  return (await response.json()) as Envelope;
};
const kyivRef = '8d5a980d-391c-11dd-90d9-001a92567626';

test('the directory has cities of all regions with branches and lockers, and pages through them', async () => {
  const cities = await call('Address', 'getCities');
  assert.ok(cities.data.length >= 25);
  assert.equal(new Set(cities.data.map((city) => city.Ref)).size, cities.data.length);
  const first = await call('AddressGeneral', 'GETWAREHOUSES', { CityRef: kyivRef, Limit: '7', Page: 1 }, '/v2.0/json');
  const second = await call('Address', 'getWarehouses', { CityRef: kyivRef, Limit: 7, Page: '2' }, '/v2.0/json/Address/getWarehouses');
  assert.deepEqual([first.data.length, second.data.length, first.info.totalCount], [7, 7, 60]);
  assert.notEqual(first.data[0]?.Ref, second.data[0]?.Ref);
  const one = await call('Address', 'getWarehouses', { CityName: 'Львів', FindByString: '№3', TypeOfWarehouseRef: '841339c7-591a-42e2-8233-7a0a00f0ed6f' });
  assert.match(String(one.data[0]?.Description), /^Відділення №3/);
});

test('places are found in Ukrainian, Russian and Latin letters, case does not matter', async () => {
  for (const name of ['льв', 'Львов', 'LVIV']) {
    const found = await call('Address', 'searchSettlements', { CityName: name, Limit: '5' });
    assert.match(JSON.stringify(found.data), /м\. Львів, Львівська обл\./);
  }
});

test('errors are HTTP 200 with texts and codes side by side', async () => {
  const answers = [
    await call('TrackingDocument', 'getStatusDocuments', { Documents: null }),
    await call('Address', 'getStreet'),
    await call('Nothing', 'at all'),
    await call('InternetDocument', 'save', { CitySender: kyivRef, CityRecipient: kyivRef }),
  ];
  for (const answer of answers) {
    assert.equal(answer.success, false);
    assert.equal(answer.errors.length, answer.errorCodes.length);
  }
  assert.deepEqual([answers[0]?.errors, answers[0]?.errorCodes], [['Document number is not correct'], ['20001401442']]);
  const broken = await fetch(`${carrier.url}/v2.0/json/`, { method: 'POST', body: '{' });
  assert.equal(((await broken.json()) as Envelope).success, false);
});

test('a foreign number is adopted and lives from now on; what is no number stays unknown', async () => {
  let now = Date.UTC(2026, 10, 20, 8);
  carrier.desk.setClock(() => new Date(now));
  const track = async (number: string) =>
    String((await call('TrackingDocument', 'getStatusDocuments', { Documents: [{ DocumentNumber: number, Phone: '' }] })).data[0]?.StatusCode);
  assert.equal(await track('20450000000777'), '1');
  assert.equal(await track('30450000000777'), '3');
  const seen = new Set<string>();
  for (let hours = 0; hours < 24 * 8; hours += 1, now += 3_600_000) seen.add(await track('20450000000777'));
  assert.equal([...seen].at(-1), '9');
  assert.ok(seen.has('7') && seen.has('6'));
});

test('a restart remembers waybills and where they are', async () => {
  carrier.desk.setClock(() => new Date());
  await call('TrackingDocument', 'getStatusDocuments', { Documents: [{ DocumentNumber: '59000000000042' }] });
  carrier.desk.advance('59000000000042', '103');
  const before = carrier.desk.find('59000000000042');
  await carrier.stop();
  carrier = await startNovaPoshta(options);
  assert.deepEqual(carrier.desk.waybills.get('59000000000042'), before);
  assert.ok(before?.returnNumber && carrier.desk.waybills.get(before.returnNumber)?.returnOf === '59000000000042');
});
