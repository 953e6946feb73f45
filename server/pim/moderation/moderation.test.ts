import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { drainWork } from '#platform/worker';
import { merchantPerson, operatorPerson, type TestPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';

type Line = {
  id: string;
  status: string;
  kind: string;
  verdict: string | null;
  product: { id: string; name: string };
  merchant: { id: string; name: string };
  decidedBy: string | null;
};
type Page = { items: Line[]; total: number; nextCursor: string | null; groups: { code: string; title: string; count: number }[] };
type Case = Line & {
  content: { name: Record<string, string>; variants: { sku: string }[] };
  differences: { field: string; before: unknown; after: unknown }[];
  earlier: { verdict: string }[];
  slug: string | null;
};
type Decided = { decided: number; refused: { id: string; code: string }[]; left: number };
type Product = { id: string; status: string; pending: string | null; reasons: { field: string; code: string; text?: string }[] };
type Listed = { items: { slug: string; name: string }[] };

let server: TestServer;
let moderator: TestPerson;
let shop: TestPerson & { merchantId: string };

before(async () => {
  server = await startTestServer();
  moderator = await operatorPerson(server, 'moderator');
  shop = await merchantPerson(server, { name: 'Дім Барви' });
});
after(() => server.stop());

/** Delivers what was announced; pictures are not fetched from shops that do not exist. */
const settle = () =>
  drainWork(server.database, { ...server.runtime.plan, jobs: server.runtime.plan.jobs.map((job) => ({ ...job, run: async () => undefined })) });

const lamp = (sku: string, name: string) => ({
  category: 'home-lamps',
  brand: 'Барви',
  article: sku,
  name: { uk: name },
  description: { uk: '<p>Керамічна основа ручної роботи, лляний абажур і м’яке розсіяне світло для вечірнього читання. Лампочка в комплекті.</p>' },
  attributes: { colour: 'terracotta', material: ['ceramic'] },
  variants: [{ sku, price: { amount: 50_000, currency: 'UAH' }, stock: 4 }],
  media: [{ url: `https://shop.example/${sku}.jpg` }],
});

async function submit(sku: string, name: string, person: TestPerson = shop): Promise<string> {
  const made = await server.call<Product>('POST', '/merchant/products', { ...lamp(sku, name), submit: true }, { cookie: person.cookie });
  assert.deepEqual([made.status, made.body.status], [201, 'waiting'], JSON.stringify(made.body));
  return made.body.id;
}

const queue = async (query = '') => (await server.call<Page>('GET', `/operator/moderation/cases?${query}`, undefined, moderator)).body;
const caseOf = async (productId: string) => (await queue('limit=100')).items.find((line) => line.product.id === productId)!;
const decide = (body: object, person: TestPerson = moderator) =>
  server.call<Decided & { code: string }>('POST', '/operator/moderation/decisions', body, person);
const product = async (id: string) => (await server.call<Product>('GET', `/merchant/products/${id}`, undefined, shop)).body;
const inShop = async (text: string) => (await server.call<Listed>('GET', `/store/products?q=${encodeURIComponent(text)}`)).body.items;
const sendBack = { verdict: 'revise', reasons: [{ field: 'description.uk', code: 'DESCRIPTION_TOO_SHORT', text: 'Додайте висоту лампи' }] };

test('what a merchant submits waits with its findings, is shown in the shop only when published, and the case is closed', async () => {
  const id = await submit('BR-1', 'Лампа настільна Барви Гриб, теракотова');
  const line = await caseOf(id);
  assert.deepEqual([line.kind, line.status, line.merchant.name, line.product.name], ['new', 'waiting', 'Дім Барви', 'Лампа настільна Барви Гриб, теракотова']);
  const page = await server.call<Case>('GET', `/operator/moderation/cases/${line.id}`, undefined, moderator);
  assert.deepEqual([page.body.content.variants[0]!.sku, page.body.slug, page.body.earlier], ['BR-1', null, []]);
  await settle();
  assert.deepEqual(await inShop('Гриб'), []);
  assert.deepEqual((await decide({ caseIds: [line.id], verdict: 'publish' })).body, { decided: 1, refused: [], left: 0 });
  await settle();
  assert.equal((await product(id)).status, 'published');
  assert.equal((await inShop('Гриб')).length, 1);
  assert.equal(await caseOf(id), undefined);
  const decided = (await queue('status=decided')).items.find((one) => one.id === line.id)!;
  assert.deepEqual([decided.verdict, decided.decidedBy === null], ['publish', false]);
});

test('one sent back comes with its reasons to the merchant, and mended it is a new case that remembers', async () => {
  const id = await submit('BR-2', 'Лампа настільна Барви Хмара, теракотова');
  const { id: caseId } = await caseOf(id);
  await decide({ caseIds: [caseId], ...sendBack });
  await settle();
  const sentBack = await product(id);
  assert.equal(sentBack.status, 'revision');
  assert.deepEqual(
    sentBack.reasons.map((reason) => [reason.field, reason.code, reason.text]),
    [['description.uk', 'DESCRIPTION_TOO_SHORT', 'Додайте висоту лампи']],
  );
  const mended = { description: { uk: `${lamp('', '').description.uk}<p>Висота 32 см, шнур 1,5 м.</p>` }, submit: true };
  assert.equal((await server.call('PATCH', `/merchant/products/${id}`, mended, shop)).status, 200);
  const again = await caseOf(id);
  assert.notEqual(again.id, caseId);
  const page = await server.call<Case>('GET', `/operator/moderation/cases/${again.id}`, undefined, moderator);
  assert.deepEqual(
    page.body.earlier.map((one) => one.verdict),
    ['revise'],
  );
  await decide({ caseIds: [again.id], verdict: 'publish' });
  await settle();
});

test('a change of what is in the shop waits beside the live version, and the difference is shown', async () => {
  const { slug } = (await inShop('Гриб'))[0]!;
  const { items } = (await server.call<{ items: Product[] }>('GET', '/merchant/products?q=BR-1', undefined, shop)).body;
  const id = items[0]!.id;
  await server.call('PATCH', `/merchant/products/${id}`, { name: { uk: 'Лампа настільна Барви Гриб велика, теракотова' }, submit: true }, shop);
  const line = await caseOf(id);
  assert.equal(line.kind, 'change');
  const page = await server.call<Case>('GET', `/operator/moderation/cases/${line.id}`, undefined, moderator);
  const [renamed] = page.body.differences.filter((one) => one.field === 'name.uk');
  assert.deepEqual([renamed!.before, renamed!.after], ['Лампа настільна Барви Гриб, теракотова', 'Лампа настільна Барви Гриб велика, теракотова']);
  assert.equal(page.body.slug, slug);
  await settle();
  assert.equal((await inShop('Гриб'))[0]!.name, 'Лампа настільна Барви Гриб, теракотова', 'the live version stays until the verdict');
  await decide({ caseIds: [line.id], verdict: 'publish' });
  await settle();
  assert.equal((await inShop('Гриб'))[0]!.name, 'Лампа настільна Барви Гриб велика, теракотова');
});

test('everything under a filter is judged at once, and nothing beside it', async () => {
  const other = await merchantPerson(server, { name: 'Світло Полісся' });
  const theirs = await Promise.all([1, 2, 3].map((n) => submit(`SP-${n}`, `Світильник підвісний Полісся Лоза ${n}`, other)));
  const ours = await submit('BR-3', 'Лампа настільна Барви Роса, теракотова');
  const named = await queue(`merchantId=${other.merchantId}`);
  assert.equal(named.total, 3);
  const first = await queue(`merchantId=${other.merchantId}&limit=2`);
  const rest = await queue(`merchantId=${other.merchantId}&limit=2&cursor=${first.nextCursor}`);
  assert.deepEqual([...first.items, ...rest.items].map((line) => line.product.id).sort(), [...theirs].sort());
  const judged = await decide({ filter: { merchantId: other.merchantId }, verdict: 'reject', reasons: [{ field: 'media', code: 'PICTURE_QUALITY' }] });
  assert.deepEqual(judged.body, { decided: 3, refused: [], left: 0 });
  assert.equal((await caseOf(ours)).status, 'waiting');
});

test('a case is judged once: of two moderators at the same moment one is told that it is done', async () => {
  const second = await operatorPerson(server, 'moderator');
  const { id } = await caseOf((await queue('limit=100')).items[0]!.product.id);
  const answers = await Promise.all([decide({ caseIds: [id], verdict: 'publish' }), decide({ caseIds: [id], ...sendBack }, second)]);
  assert.deepEqual(answers.map((answer) => answer.body.decided).sort(), [0, 1]);
  assert.deepEqual(
    answers.flatMap((answer) => answer.body.refused),
    [{ id, code: 'ALREADY_DECIDED' }],
  );
  assert.deepEqual((await decide({ caseIds: ['cas_nowhere'], verdict: 'publish' })).body.refused, [{ id: 'cas_nowhere', code: 'NOT_FOUND' }]);
});

test('a verdict against needs a reason, a call names cases or a filter, and only moderators judge', async () => {
  assert.equal((await decide({ caseIds: ['cas_x'], verdict: 'revise' })).status, 400);
  assert.equal((await decide({ verdict: 'publish' })).status, 400);
  assert.equal((await decide({ caseIds: ['cas_x'], filter: {}, verdict: 'publish' })).status, 400);
  assert.equal((await decide({ caseIds: ['cas_x'], verdict: 'publish' }, await operatorPerson(server, 'support'))).status, 403);
  assert.equal((await decide({ caseIds: ['cas_x'], verdict: 'publish' }, shop)).status, 403);
});

test('a merchant sees why its products do not publish by themselves yet, and the desk its throughput', async () => {
  const trust = await server.call<{ trusted: boolean; reason: string; decided: number }>('GET', '/merchant/trust', undefined, shop);
  assert.deepEqual([trust.body.trusted, trust.body.reason], [false, 'too_few']);
  const stats = await server.call<{ waiting: number; days: { decided: number; published: number; rejected: number }[] }>(
    'GET',
    '/operator/moderation/stats',
    undefined,
    moderator,
  );
  const today = stats.body.days.at(-1)!;
  assert.deepEqual([stats.body.waiting, today.rejected], [(await queue()).total, 3]);
  assert.ok(today.decided >= today.published + today.rejected);
});
