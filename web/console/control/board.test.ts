import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanesOf, slaOf, type Duty } from './board.ts';

const at = (hours: number) => new Date(Date.UTC(2026, 10, 22, hours)).toISOString();
const duty = (id: string, kind: string, dueAt: string | null): Duty => ({
  id,
  kind,
  title: id,
  text: '',
  href: '/',
  openedAt: at(0),
  dueAt,
  assigneeId: null,
  assigneeName: null,
});

test('the line tells how much of the time has gone, and turns red when all of it has', () => {
  const now = Date.parse(at(6));
  assert.deepEqual(slaOf({ openedAt: at(0), dueAt: at(24) }, now), { percent: 25, tone: 'green' });
  assert.deepEqual(slaOf({ openedAt: at(0), dueAt: at(8) }, now), { percent: 75, tone: 'amber' });
  assert.deepEqual(slaOf({ openedAt: at(0), dueAt: at(5) }, now), { percent: 100, tone: 'red' });
  assert.equal(slaOf({ openedAt: at(0), dueAt: null }, now).percent, 0);
});

test('columns with overdue cards come first, and the most overdue card on top', () => {
  const lanes = lanesOf(
    [duty('calm', 'a', at(20)), duty('late', 'b', at(2)), duty('later', 'b', at(1))],
    [
      { kind: 'a', open: 9, overdue: 0 },
      { kind: 'b', open: 2, overdue: 2 },
      { kind: 'c', open: 0, overdue: 0 },
    ],
  );
  assert.deepEqual(
    lanes.map((lane) => lane.kind),
    ['b', 'a'],
  );
  assert.deepEqual(
    lanes[0]!.duties.map((one) => one.id),
    ['later', 'late'],
  );
  assert.equal(lanes[1]!.more, '/console?kind=a');
});
