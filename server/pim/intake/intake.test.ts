import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import * as catalog from '#catalog';
import type { Ctx } from '#platform/ctx';
import { transactAsSystem } from '#platform/database';
import { useDatabase } from '#testing/database';
import { decideCases } from '../moderation/actions/decide.ts';
import { prepareDrafts, saveDrafts } from './index.ts';
import { emptyDraft, type ProductDraft } from './rules/draft.ts';
import { hearDecisions } from './actions/hear-decisions.ts';

const { database } = await useDatabase();
const system = <T>(work: (ctx: Ctx) => Promise<T>) => transactAsSystem(database, 'test', work);
await system(async (ctx) => {
  for (const name of ['catalog']) await (await import(`../${name}/module.ts`)).module.seed?.(ctx);
});

const draft = (sku: string, part: Partial<ProductDraft> = {}, price = 339_900): ProductDraft => ({
  ...emptyDraft(),
  categoryCode: 'women-boots',
  brand: 'Nordal',
  article: `ART-${sku}`,
  name: { uk: `Челсі Nordal Fjord коричневі ${sku}` },
  description: { uk: 'Класичні челсі з гладкої шкіри на гумовій підошві. Підкладка тримає тепло, а еластичні вставки дають легко взути їх щоранку.' },
  attributes: { colour: 'brown', material: 'leather', season: 'demi', gender: 'women', country: 'ua' },
  variants: [{ sku, gtin: null, axes: { size: '38' }, price: { amount: price, currency: 'UAH' }, oldPrice: null, stock: 3, weightGrams: null }],
  media: [{ id: null, url: `https://shop.example/${sku}.jpg`, status: 'pending', width: null, height: null }],
  ...part,
});
const waiting = async (productId: string) =>
  (await system((ctx) => sql<{ id: string }>`select id from moderation.cases where product_id = ${productId} and state = 'waiting'`.execute(ctx.tx))).rows[0]
    ?.id;
const statusOf = async (productId: string) =>
  (await system((ctx) => sql<{ status: string; pending: string | null }>`select status, pending from intake.products where id = ${productId}`.execute(ctx.tx)))
    .rows[0]!;

async function judge(productId: string, verdict: 'publish' | 'revise' | 'reject'): Promise<void> {
  const caseId = (await waiting(productId))!;
  await system((ctx) => decideCases(ctx, [caseId], { verdict, reasons: verdict === 'publish' ? [] : [{ field: 'name.uk', code: 'TEXT_QUALITY' }] }));
  await system(async (ctx) => {
    const { rows } = await sql<{
      payload: { cases: Parameters<typeof hearDecisions>[1] };
    }>`select payload from platform.facts where name = 'moderation.casesDecided' order by id desc limit 1`.execute(ctx.tx);
    await hearDecisions(ctx, rows[0]!.payload.cases);
  });
}

test('the same draft again changes nothing; a new price changes the offer and asks no moderator', async () => {
  const [first] = await system((ctx) => saveDrafts(ctx, 'mrc_a', [{ draft: draft('A-1') }], { submit: true }));
  assert.deepEqual(
    first!.findings.filter((finding) => finding.severity === 'block'),
    [],
  );
  assert.equal(first!.status, 'waiting');
  await judge(first!.productId, 'publish');
  assert.equal((await statusOf(first!.productId)).status, 'published');
  const [again] = await system((ctx) => saveDrafts(ctx, 'mrc_a', [{ draft: draft('A-1') }], { submit: true }));
  assert.equal(again!.outcome, 'unchanged');
  const [cheaper] = await system((ctx) => saveDrafts(ctx, 'mrc_a', [{ draft: draft('A-1', {}, 299_900) }], { submit: true }));
  assert.equal(cheaper!.outcome, 'changed');
  assert.equal(await waiting(first!.productId), undefined);
  const price = await system((ctx) =>
    sql<{ p: number }>`select price_minor as p from offers.offers where sku = 'A-1' and merchant_id = 'mrc_a'`.execute(ctx.tx),
  );
  assert.equal(price.rows[0]!.p, 299_900);
});

test('changed content of a published product waits beside the live version, and publishing shows it', async () => {
  const [first] = await system((ctx) => saveDrafts(ctx, 'mrc_a', [{ draft: draft('A-2') }], { submit: true }));
  await judge(first!.productId, 'publish');
  await system((ctx) => saveDrafts(ctx, 'mrc_a', [{ draft: draft('A-2', { name: { uk: 'Челсі Nordal Fjord, темно-коричневі, зимові' } }) }], { submit: true }));
  assert.deepEqual(await statusOf(first!.productId), { status: 'published', pending: 'waiting' });
  const live = async () => (await system((ctx) => catalog.liveContents(ctx, [first!.productId]))).get(first!.productId)!.name.uk;
  assert.equal(await live(), 'Челсі Nordal Fjord коричневі A-2');
  await judge(first!.productId, 'publish');
  assert.equal(await live(), 'Челсі Nordal Fjord, темно-коричневі, зимові');
  assert.deepEqual(await statusOf(first!.productId), { status: 'published', pending: null });
});

test('a blocked draft stays a draft; sent for revision and mended it waits again', async () => {
  const [blocked] = await system((ctx) => saveDrafts(ctx, 'mrc_a', [{ draft: draft('A-3', { categoryCode: null }) }], { submit: true }));
  assert.equal(blocked!.status, 'draft');
  const [mended] = await system((ctx) => saveDrafts(ctx, 'mrc_a', [{ draft: draft('A-3') }], { submit: true }));
  assert.equal(mended!.productId, blocked!.productId);
  assert.equal(mended!.status, 'waiting');
  await judge(mended!.productId, 'revise');
  assert.equal((await statusOf(mended!.productId)).status, 'revision');
  const [again] = await system((ctx) =>
    saveDrafts(ctx, 'mrc_a', [{ draft: draft('A-3', { name: { uk: 'Челсі Nordal Fjord коричневі, шкіра' } }) }], { submit: true }),
  );
  assert.equal(again!.status, 'waiting');
});

test('equal GTINs of another merchant stand on one page as two offers', async () => {
  const gtin = '4820000000017';
  const [mine] = await system((ctx) =>
    saveDrafts(ctx, 'mrc_a', [{ draft: draft('G-1', { variants: [{ ...draft('G-1').variants[0]!, gtin }] }) }], { submit: true }),
  );
  await judge(mine!.productId, 'publish');
  const [theirs] = await system((ctx) =>
    saveDrafts(ctx, 'mrc_b', [{ draft: draft('B-1', { variants: [{ ...draft('B-1').variants[0]!, gtin }] }) }], { submit: true }),
  );
  await judge(theirs!.productId, 'publish');
  const { rows } = await system((ctx) =>
    sql<{ merchant: string }>`select merchant_id as merchant from offers.offers where shop_product_id = ${mine!.productId} order by 1`.execute(ctx.tx),
  );
  assert.deepEqual(
    rows.map((row) => row.merchant),
    ['mrc_a', 'mrc_b'],
  );
});

test('a number of another own product is refused and harms no other row', async () => {
  const saved = await system((ctx) =>
    saveDrafts(
      ctx,
      'mrc_c',
      [
        { draft: draft('C-1'), productId: 'prd_c1' },
        { draft: draft('C-2'), productId: 'prd_c2' },
      ],
      { submit: false },
    ),
  );
  assert.deepEqual(
    saved.map((one) => one.outcome),
    ['new', 'new'],
  );
  const [clash, fine] = await system((ctx) =>
    saveDrafts(
      ctx,
      'mrc_c',
      [
        { draft: draft('C-1'), productId: 'prd_c3' },
        { draft: draft('C-4'), productId: 'prd_c4' },
      ],
      { submit: false },
    ),
  );
  assert.equal(clash!.skuTaken, 'C-1');
  assert.equal(fine!.outcome, 'new');
});

test('a merchant with over 80 % accepted in at least 20 decisions publishes by itself', async () => {
  const first = await system((ctx) =>
    saveDrafts(
      ctx,
      'mrc_t',
      Array.from({ length: 21 }, (_, at) => ({ draft: draft(`T-${at}`) })),
      { submit: true },
    ),
  );
  await system(async (ctx) => {
    const { rows } = await sql<{ id: string }>`select id from moderation.cases where merchant_id = 'mrc_t' and state = 'waiting'`.execute(ctx.tx);
    await decideCases(
      ctx,
      rows.map((row) => row.id),
      { verdict: 'publish', reasons: [] },
    );
  });
  assert.equal(first.length, 21);
  const later = await system((ctx) =>
    saveDrafts(
      ctx,
      'mrc_t',
      Array.from({ length: 8 }, (_, at) => ({ draft: draft(`T-new-${at}`) })),
      { submit: true },
    ),
  );
  assert.ok(later.filter((one) => one.status === 'published').length >= 4, 'all but the sampled ones are in the shop');
});

test('a draft prepared ahead is found fault with and kept as one that was not', async () => {
  const faulty = (sku: string) => draft(sku, { description: { uk: 'Пишіть нам: shop@example.com, +380671234567' } });
  const [plain] = await system((ctx) => saveDrafts(ctx, 'mrc_a', [{ draft: faulty('P-1') }], { submit: false }));
  const ahead = await system((ctx) => prepareDrafts(ctx, 'mrc_a', [faulty('P-2')]));
  assert.ok(
    ahead[0]!.draft.media.every((picture) => picture.id),
    'the pictures are sent for',
  );
  const [prepared] = await system((ctx) => saveDrafts(ctx, 'mrc_a', ahead, { submit: false }));
  const told = (saved: typeof plain) => saved!.findings.map(({ code, field, severity }) => ({ code, field, severity }));
  assert.ok(told(plain).length > 0);
  assert.deepEqual(told(prepared), told(plain));
  const [again] = await system((ctx) => saveDrafts(ctx, 'mrc_a', [{ draft: faulty('P-2') }], { submit: false }));
  assert.deepEqual([again!.productId, again!.outcome], [prepared!.productId, 'unchanged']);
});
