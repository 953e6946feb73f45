import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { transactAsSystem } from '#platform/database';
import { operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';

const application = {
  name: 'Крок Взуття',
  legalName: 'ТОВ «Крок Україна»',
  kind: 'company',
  taxNumber: '14360570',
  country: 'UA',
  email: 'owner@krok.example',
  phone: '067 123-45-67',
  password: 'three quiet words',
  brands: ['Крок'],
  expectedProducts: 400,
};
const person = { ...application, name: 'Інший', legalName: 'ФОП Інший', kind: 'person', taxNumber: '3184710691', email: 'other@shop.example' };

let server: TestServer;
let operator: string;

async function apply(changes: Record<string, unknown> = {}) {
  return server.call('POST', '/merchant/applications', { ...application, ...changes });
}

async function settled() {
  await server.settle();
}

async function active(changes: Record<string, unknown>): Promise<{ id: string; cookie: string; agreementId: string }> {
  const applied = await apply(changes);
  assert.equal(applied.status, 201, JSON.stringify(applied.body));
  const id = String(applied.body.id);
  const cookie = applied.cookie!;
  assert.equal((await server.call('POST', `/operator/merchants/${id}/confirm`, {}, { cookie: operator })).status, 200);
  const { body } = await server.call<{ items: { id: string }[] }>('GET', '/merchant/agreements', undefined, { cookie });
  const agreementId = body.items[0]!.id;
  assert.equal((await server.call('POST', `/merchant/agreements/${agreementId}/accept`, {}, { cookie })).status, 200);
  await settled();
  return { id, cookie, agreementId };
}

before(async () => {
  server = await startTestServer();
  const marta = await operatorPerson(server);
  operator = marta.cookie;
  await transactAsSystem(server.database, 'test', (ctx) => sql`update identity.accounts set name = 'Марта' where id = ${marta.accountId}`.execute(ctx.tx));
});
after(() => server.stop());

describe('joining', () => {
  let cookie: string;
  let id: string;
  let agreementId: string;

  test('an application answers with its clock and signs the applicant in', async () => {
    const answer = await apply();
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    assert.equal(answer.body.status, 'new');
    assert.ok(Math.abs(Date.parse(String(answer.body.decideBy)) - Date.now() - 24 * 3_600_000) < 60_000);
    id = String(answer.body.id);
    cookie = answer.cookie!;
    const status = await server.call<{ status: string; steps: { code: string; done: boolean }[]; number: number }>('GET', '/merchant/application', undefined, {
      cookie,
    });
    assert.equal(status.status, 200, JSON.stringify(status.body));
    assert.deepEqual(
      status.body.steps.map((step) => step.done),
      [true, false, false, false],
    );
    assert.equal(status.body.number, 2);
  });

  test('the same application again is one application; somebody else with this tax number is refused', async () => {
    const again = await apply();
    assert.equal(again.status, 201);
    assert.equal(again.body.id, id);
    const other = await apply({ email: 'stranger@shop.example' });
    assert.deepEqual([other.status, other.body.code], [409, 'MERCHANT_EXISTS']);
    const guess = await apply({ password: 'something else entirely' });
    assert.deepEqual([guess.status, guess.body.code], [409, 'EMAIL_TAKEN']);
  });

  test('a wrong tax number and a wrong phone are named at their fields', async () => {
    const answer = await apply({ taxNumber: '14360571', phone: '123', email: 'third@shop.example' });
    assert.equal(answer.status, 400);
    const fields = (answer.body as { fields: { path: string; code: string; message: string }[] }).fields;
    assert.deepEqual(
      fields.map(({ path, code }) => [path, code]),
      [
        ['taxNumber', 'TAX_NUMBER_INVALID'],
        ['phone', 'PHONE_INVALID'],
      ],
    );
    assert.ok(fields.every((field) => field.message.length > 5));
  });

  test('before the agreement the cabinet and keys answer AGREEMENT_REQUIRED', async () => {
    const key = await server.call('POST', '/merchant/api-keys', { name: 'import', scopes: ['products.read'] }, { cookie });
    assert.deepEqual([key.status, key.body.code], [403, 'AGREEMENT_REQUIRED']);
    assert.equal((await server.call('GET', '/merchant/media', undefined, { cookie })).body.code, 'AGREEMENT_REQUIRED');
  });

  test('the operator sees the application with its task and confirms it', async () => {
    const list = await server.call<{ items: { id: string; status: string }[]; counts: Record<string, number> }>(
      'GET',
      '/operator/merchants?status=new',
      undefined,
      { cookie: operator },
    );
    assert.deepEqual(
      list.body.items.map((item) => item.id),
      [id],
    );
    assert.equal(list.body.counts.new, 1);
    const confirmed = await server.call<{ status: string; moves: string[]; agreements: { status: string }[] }>(
      'POST',
      `/operator/merchants/${id}/confirm`,
      {},
      { cookie: operator },
    );
    assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body));
    assert.deepEqual([confirmed.body.status, confirmed.body.agreements.map((agreement) => agreement.status)], ['confirmed', ['sent']]);
    const twice = await server.call('POST', `/operator/merchants/${id}/confirm`, {}, { cookie: operator });
    assert.deepEqual([twice.status, twice.body.code], [409, 'MERCHANT_STATUS']);
    await settled();
  });

  test('the agreement stands in four languages with both sides, and a text that was not read is not accepted', async () => {
    const { body } = await server.call<{ items: { id: string; status: string }[] }>('GET', '/merchant/agreements', undefined, { cookie });
    agreementId = body.items[0]!.id;
    for (const [language, word] of [
      ['uk', 'Мерчант'],
      ['ru', 'Мерчант'],
      ['kk', 'Мерчант'],
      ['en', 'Merchant'],
    ] as const) {
      const { body: shown } = await server.call<{ text: string; textHash: string; clauses: object[] }>(
        'GET',
        `/merchant/agreements/${agreementId}`,
        undefined,
        { cookie, language },
      );
      assert.ok(shown.text.includes('ТОВ «Крок Україна»') && shown.text.includes('14360570') && shown.text.includes(word), language);
      assert.equal(shown.clauses.length, 12);
      assert.ok(!shown.text.includes('{{'));
    }
    const stale = await server.call('POST', `/merchant/agreements/${agreementId}/accept`, { textHash: '0'.repeat(64) }, { cookie });
    assert.deepEqual([stale.status, stale.body.code], [409, 'AGREEMENT_CHANGED']);
  });

  test('accepting opens keys with the next call; the key works; the merchant is active', async () => {
    const shown = await server.call<{ textHash: string }>('GET', `/merchant/agreements/${agreementId}`, undefined, { cookie });
    const accepted = await server.call('POST', `/merchant/agreements/${agreementId}/accept`, { textHash: shown.body.textHash }, { cookie });
    assert.deepEqual([accepted.status, accepted.body.status], [200, 'in_force'], JSON.stringify(accepted.body));
    const key = await server.call<{ secret: string }>('POST', '/merchant/api-keys', { name: 'import', scopes: ['profile.read', 'media.read'] }, { cookie });
    assert.equal(key.status, 201, JSON.stringify(key.body));
    assert.equal((await server.call('GET', '/merchant/media', undefined, { key: key.body.secret })).status, 200);
    await settled();
    const sheet = await server.call<{ status: string; gate: string; agreements: { status: string; acceptedBy: string }[] }>(
      'GET',
      `/operator/merchants/${id}`,
      undefined,
      { cookie: operator },
    );
    assert.deepEqual([sheet.body.status, sheet.body.gate, sheet.body.agreements[0]!.status], ['active', 'agreement', 'in_force']);
    const after = await server.call<{ textHash: string }>('GET', `/merchant/agreements/${agreementId}`, undefined, { cookie, language: 'en' });
    assert.equal(after.body.textHash, shown.body.textHash);
  });

  test('the PDF of the agreement is the same bytes every time', async () => {
    const pdf = async () => (await server.server.inject({ url: `/api/v1/merchant/agreements/${agreementId}/pdf`, headers: { cookie } })).rawPayload;
    const [one, other] = [await pdf(), await pdf()];
    assert.equal(one.subarray(0, 5).toString(), '%PDF-');
    assert.ok(one.equals(other) && one.length > 10_000);
  });

  test('a block closes cabinet and key with the next request and is lifted', async () => {
    const blocked = await server.call<{ status: string; moves: string[] }>(
      'POST',
      `/operator/merchants/${id}/block`,
      { reason: 'COMPLAINTS', scope: 'all' },
      { cookie: operator },
    );
    assert.deepEqual([blocked.status, blocked.body.status, blocked.body.moves], [200, 'blocked', ['unblock']], JSON.stringify(blocked.body));
    const closed = await server.call('GET', '/merchant/profile', undefined, { cookie });
    assert.deepEqual([closed.status, closed.body.code], [403, 'MERCHANT_CLOSED']);
    const lifted = await server.call<{ status: string; gate: string }>('POST', `/operator/merchants/${id}/unblock`, {}, { cookie: operator });
    assert.deepEqual([lifted.body.status, lifted.body.gate], ['active', 'agreement']);
    assert.equal((await server.call('GET', '/merchant/profile', undefined, { cookie })).status, 200);
  });

  test('a block with an end lifts itself when its time comes', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await server.call('POST', `/operator/merchants/${id}/block`, { reason: 'DEBT', scope: 'cabinet', until }, { cookie: operator });
    await server.sweep();
    assert.equal((await server.call('GET', '/merchant/profile', undefined, { cookie })).status, 403);
    await server.advance(2);
    await server.sweep();
    assert.equal((await server.call('GET', '/merchant/profile', undefined, { cookie })).status, 200);
  });

  test('two hands on one profile: the second is told', async () => {
    const { body: profile } = await server.call<{ version: number }>('GET', '/merchant/profile', undefined, { cookie });
    const change = { city: 'Львів', hours: [[{ from: '09:00', to: '19:00' }], [], [], [], [], [], []], daysOff: [{ from: '2026-12-24', to: '2026-12-26' }] };
    const first = await server.call('PATCH', '/merchant/profile', change, { cookie, headers: { 'if-match': `"${profile.version}"` } });
    assert.equal(first.status, 200, JSON.stringify(first.body));
    const second = await server.call('PATCH', '/merchant/profile', { version: profile.version, city: 'Київ' }, { cookie });
    assert.deepEqual([second.status, second.body.code], [409, 'EDIT_CONFLICT']);
    const turned = await server.call<{ fields: { path: string }[] }>(
      'PATCH',
      '/merchant/profile',
      { daysOff: [{ from: '2026-12-26', to: '2026-12-24' }] },
      { cookie },
    );
    assert.equal(turned.body.fields[0]!.path, 'daysOff.0.to');
  });

  test('notes and the leading specialist are the operator’s own', async () => {
    const noted = await server.call<{ notes: { text: string; author: string }[] }>(
      'POST',
      `/operator/merchants/${id}/notes`,
      { text: 'Обіцяють поповнити депозит' },
      { cookie: operator },
    );
    assert.deepEqual(
      noted.body.notes.map(({ text, author }) => [text, author]),
      [['Обіцяють поповнити депозит', 'Марта']],
    );
    assert.ok(!JSON.stringify((await server.call('GET', '/merchant/profile', undefined, { cookie })).body).includes('депозит'));
  });

  test('a rejected applicant sees why and applies again as the same merchant', async () => {
    const applied = await apply(person);
    assert.equal(applied.status, 201, JSON.stringify(applied.body));
    const rejected = await server.call<{ status: string }>(
      'POST',
      `/operator/merchants/${applied.body.id}/reject`,
      { reason: 'DOCUMENTS', comment: 'Немає виписки' },
      { cookie: operator },
    );
    assert.equal(rejected.body.status, 'rejected');
    const page = await server.call<{ decision: { reason: string; comment: string } }>('GET', '/merchant/application', undefined, { cookie: applied.cookie });
    assert.deepEqual(page.body.decision, { reason: 'Документи або реквізити не підтверджено', comment: 'Немає виписки' });
    const again = await apply({ ...person, brands: ['Новий'] });
    assert.deepEqual([again.status, again.body.status, again.body.id], [201, 'new', applied.body.id], JSON.stringify(again.body));
  });

  test('a merchant finds no agreement of another one', async () => {
    const other = await active({ ...person, taxNumber: '00032112', kind: 'company', email: 'second@shop.example', name: 'Друга крамниця' });
    for (const path of [`/merchant/agreements/${agreementId}`, `/merchant/agreements/${agreementId}/pdf`])
      assert.equal((await server.call('GET', path, undefined, { cookie: other.cookie })).status, 404, path);
    assert.equal((await server.call('POST', `/merchant/agreements/${agreementId}/accept`, {}, { cookie: other.cookie })).status, 404);
    assert.equal((await server.call('GET', `/operator/merchants/${id}`, undefined, { cookie: other.cookie })).status, 403);
  });

  test('everybody was told: nothing of it is without words', async () => {
    const { body } = await server.call<{ items: { title: string; body: string }[] }>('GET', '/merchant/notices', undefined, { cookie });
    assert.ok(body.items.length >= 4, JSON.stringify(body));
    for (const notice of body.items) assert.ok(!/merchants\.|\{\{/.test(notice.title + notice.body), notice.title);
  });
});
