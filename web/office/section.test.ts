import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupSections, type Section } from './section.ts';

const section = (path: string, group: string, order: number, permission?: string): Section => ({
  path,
  label: path,
  group,
  order,
  icon: (() => null) as unknown as Section['icon'],
  ...(permission ? { permission } : {}),
});

test('sections stand in their groups, in order, and only for whom they are', () => {
  const files = { a: section('orders', 'main', 2, 'orders.read'), b: [section('', 'main', 1), section('users', 'organisation', 1, 'users.read')], c: section('ledger', 'money', 1) };
  const groups = groupSections(files, ['main', 'organisation', 'money'], ['orders.read']);
  assert.deepEqual(groups.map((group) => [group.id, group.sections.map((one) => one.path)]), [['main', ['', 'orders']], ['money', ['ledger']]]);
});
