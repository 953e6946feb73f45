import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesBelow, importsOf, inRoom, isTest, read, roomList, roomOf } from './source.ts';

const schemas = roomList.map((room) => room.name);

test("a room's SQL names its own schema only", () => {
  const broken: string[] = [];
  for (const file of filesBelow('server', ['.ts', '.sql'])) {
    const room = roomOf(file);
    if (!room || isTest(file) || file.endsWith('/module.ts')) continue;
    const text = file.endsWith('.sql') ? read(file) : (read(file).match(/sql(?:<[^`]*>)?`[\s\S]*?`/g) ?? []).join('\n');
    for (const schema of schemas) {
      if (schema !== room.name && new RegExp(`\\b(from|join|into|update|table|references|on)\\s+(only\\s+)?${schema}\\.[a-z_]+`, 'i').test(text))
        broken.push(`${file} names ${schema}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('routes hold no SQL: they call actions and queries', () => {
  const broken = filesBelow('server', ['.ts']).filter((file) => {
    const room = roomOf(file);
    return room && !isTest(file) && /^routes(\.ts$|\/)/.test(inRoom(room, file)) && importsOf(read(file)).includes('kysely');
  });
  assert.deepEqual(broken, []);
});

test('every table says who may see it', () => {
  const broken: string[] = [];
  for (const file of filesBelow('server', ['.sql'])) {
    const room = roomOf(file);
    if (!room) continue;
    const text = read(file);
    for (const [, table] of text.matchAll(/create table (\w+\.\w+)/g)) {
      if (!new RegExp(`call platform\\.(tenant|buyer|common|inside)_table\\('${table}'\\)|grant [^;]* on [^;]*${table}`).test(text))
        broken.push(`${file}: ${table}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('a column of money stands beside its currency', () => {
  const broken: string[] = [];
  for (const file of filesBelow('server', ['.sql'])) {
    for (const [, table, body] of read(file).matchAll(/create table (\w+\.\w+) \(([\s\S]*?)\n\);/g)) {
      if (/_minor bigint/.test(body!) && !/currency/.test(body!) && !/rules|tariff|grid/.test(table!)) broken.push(`${file}: ${table}`);
    }
  }
  assert.deepEqual(broken, []);
});
