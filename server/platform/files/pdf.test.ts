import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePdf, type PdfContent } from './pdf.ts';

const act: PdfContent = {
  title: 'Акт наданих послуг № 17',
  subtitle: 'м. Київ, 22 листопада 2026 р.',
  issuedAt: new Date('2026-11-22T10:00:00Z'),
  footer: 'ТОВ «Агора», код 12345678',
  blocks: [
    { kind: 'paragraph', text: 'Оператор надав, а Мерчант прийняв послуги за період. Қазақша мәтін: әғқңөұүһі. Суми в ₴ і ₸.' },
    {
      kind: 'facts',
      rows: [
        ['Мерчант', 'ФОП Ковальчук Ґанна Їжаківна'],
        ['IBAN', 'UA21 3223 1300 0002 6007 2335 6600 1'],
        ['Примітка', ''],
      ],
    },
    { kind: 'heading', text: 'Послуги' },
    {
      kind: 'table',
      head: ['№', 'Послуга', 'Сума, ₴'],
      widths: [1, 8, 3],
      align: ['left', 'left', 'right'],
      rows: Array.from({ length: 70 }, (_, at) => [String(at + 1), 'Комісія за продаж товару, категорія «Взуття»', '405,86']),
      totals: ['', 'Разом', '28 410,20'],
    },
    { kind: 'list', items: ['Сторони не мають претензій.', 'Акт складено у двох примірниках.'] },
    {
      kind: 'signatures',
      sides: [
        { role: 'Оператор', position: 'Директор', name: 'Олена Шевченко' },
        { role: 'Мерчант', name: 'Ганна Ковальчук' },
      ],
    },
  ],
};

function pagesOf(pdf: Buffer): number {
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1] ?? NaN);
}

test('the same content makes the same bytes, another date another file', async () => {
  const [one, again, other] = await Promise.all([makePdf(act), makePdf(act), makePdf({ ...act, issuedAt: new Date('2026-11-23T10:00:00Z') })]);
  assert.ok(one.equals(again));
  assert.ok(!one.equals(other));
  assert.ok(one.subarray(0, 5).equals(Buffer.from('%PDF-')));
});

test('a long table runs over pages, a short document has one', async () => {
  assert.equal(pagesOf(await makePdf({ ...act, blocks: act.blocks.slice(0, 2) })), 1);
  assert.equal(pagesOf(await makePdf(act)), 3);
});

test('a pile of documents begins each on a page of its own, with its number for a scanner', async () => {
  const slip = [
    { kind: 'barcode', text: '20450048799011' },
    { kind: 'paragraph', text: 'Пакувальний лист' },
  ] as const;
  const pile = await makePdf({ ...act, blocks: [...slip, { kind: 'page', title: 'Другий' }, ...slip] });
  assert.equal(pagesOf(pile), 2);
  const other = await makePdf({ ...act, blocks: [...slip, { kind: 'page', title: 'Другий' }, { kind: 'barcode', text: '20450048799012' }, slip[1]] });
  assert.ok(!pile.equals(other));
});

test('every page is numbered, once', async () => {
  const labels: string[] = [];
  await makePdf({
    ...act,
    pageLabel: (page, pages) => {
      labels.push(`${page}/${pages}`);
      return `Сторінка ${page} з ${pages}`;
    },
  });
  assert.deepEqual(labels, ['1/3', '2/3', '3/3']);
});
