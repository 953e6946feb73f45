import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawable, drawnOf, movedPercent, type Report } from './drawn.ts';
import { daysOf } from './period.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const report: Report = {
  period: { from: '2026-11-21', to: '2026-11-22' },
  currency: 'UAH',
  rowTitle: 'День',
  summary: '',
  totals: {},
  columns: [
    { key: 'goods', title: 'Сума', kind: 'money' },
    { key: 'share', title: 'Частка', kind: 'percent' },
  ],
  rows: [
    { key: 'a', title: 'A', values: { goods: 100 } },
    { key: 'b', title: 'B', values: { goods: 300 } },
  ],
};
const names = { now: 'тепер', before: 'раніше' };

test('a period is a count of days that ends today, or two named days', () => {
  assert.deepEqual(daysOf('7d', now), { from: '2026-11-16', to: '2026-11-22' });
  assert.deepEqual(daysOf('2026-10-01..2026-10-31', now), { from: '2026-10-01', to: '2026-10-31' });
  assert.deepEqual(daysOf('nonsense', now), daysOf('30d', now));
});

test('without days the largest rows are drawn as bars, first the largest', () => {
  const drawn = drawnOf(report, 'goods', names, (day) => day);
  assert.deepEqual([drawn.categories, drawn.series[0]?.values, drawn.unit], [['B', 'A'], [300, 100], 'money:UAH']);
  assert.deepEqual(
    drawable(report).map((column) => column.key),
    ['goods'],
  );
});

test('with days a line is drawn, the period before it beside', () => {
  const series = [
    { day: '2026-11-21', values: { goods: 1 } },
    { day: '2026-11-22', values: { goods: 2 } },
  ];
  const drawn = drawnOf(
    { ...report, series, previous: { period: report.period, totals: {}, series: [{ day: '2026-11-19', values: { goods: 5 } }] } },
    'goods',
    names,
    (day) => day.slice(8),
  );
  assert.deepEqual(
    drawn.series.map((one) => [one.name, one.values, one.previous ?? false]),
    [
      ['тепер', [1, 2], false],
      ['раніше', [5, null], true],
    ],
  );
});

test('a total is compared only with something', () => {
  assert.equal(movedPercent(150, 100), 50);
  assert.equal(movedPercent(150, 0), null);
});
