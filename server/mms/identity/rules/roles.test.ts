import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyPermission, permissionsOf, withReading } from './roles.ts';
import { visitPermissions } from './visit.ts';

test('a changed role holds what it was given, the highest one holds everything all the same', () => {
  assert.deepEqual([...permissionsOf('operator', 'moderator', {}, ['orders.read'])], ['orders.read']);
  assert.ok(permissionsOf('operator', 'administrator', {}, ['orders.read']).has('users.write'));
  assert.deepEqual([...permissionsOf('operator', 'rol_1', {}, ['tasks.read'])], ['tasks.read']);
  assert.equal(permissionsOf('operator', 'rol_1').size, 0);
});

test('who may change may see', () => {
  const every = everyPermission('operator', { operator: ['merchants.enter'] });
  assert.deepEqual(withReading(['orders.write', 'moderation.decide'], every), ['moderation.decide', 'moderation.read', 'orders.read', 'orders.write']);
});

test('a visit reads; a granted one changes, but never people, keys, contracts and money', () => {
  assert.ok([...visitPermissions(false)].every((permission) => permission.endsWith('.read')));
  const granted = visitPermissions(true);
  assert.ok(granted.has('products.write'));
  for (const permission of ['users.write', 'apikeys.write', 'agreements.accept', 'finance.write']) assert.ok(!granted.has(permission), permission);
});
