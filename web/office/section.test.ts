import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupSections, type Section } from './section.ts';

const section = (path: string, group: string, order: number, rest: Partial<Section> = {}): Section => ({
  path,
  label: path,
  group,
  order,
  icon: (() => null) as unknown as Section['icon'],
  ...rest,
});
const menu = [
  section('orders', 'main', 2, { permission: 'orders.read' }),
  section('', 'main', 1),
  section('users', 'organisation', 1, { permission: 'users.read' }),
  section('help', 'organisation', 2, { needs: 'account' }),
  section('application', 'main', 0, { needs: 'account', before: 'agreement' }),
];
const shown = (permissions: string[], gate: 'account' | 'agreement' | null) =>
  groupSections(menu, ['main', 'organisation'], { permissions, gate }).map((group) => [group.id, group.sections.map((one) => one.path)]);

test('sections stand in their groups, in order, and only for whom they are', () => {
  assert.deepEqual(shown(['orders.read'], 'agreement'), [
    ['main', ['', 'orders']],
    ['organisation', ['help']],
  ]);
  assert.deepEqual(shown(['users.read'], null), [
    ['main', ['application', '']],
    ['organisation', ['users', 'help']],
  ]);
});

test('before the agreement only what is open already is shown', () => {
  assert.deepEqual(shown(['orders.read', 'users.read'], 'account'), [
    ['main', ['application']],
    ['organisation', ['help']],
  ]);
});
