import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadModules } from '../modules.ts';
import { drawMap } from './map.ts';
import { filesBelow, read, root, roomList } from './source.ts';

const modules = await loadModules();

test('every room has a plate, a README and one sentence in the glossary', () => {
  const glossary = existsSync(join(root, 'docs/glossary.md')) ? read('docs/glossary.md') : '';
  const missing = roomList.flatMap((room) => [
    ...(existsSync(join(root, room.path, 'README.md')) ? [] : [`${room.path}/README.md`]),
    ...(glossary.includes(`\`${room.name}\``) ? [] : [`docs/glossary.md: ${room.name}`]),
  ]);
  assert.deepEqual(missing, []);
});

test('every reaction and job has a name of its own, and every listener hears a lower room', () => {
  const handlers = modules.flatMap((module) => [
    ...(module.reactions ?? []).map((reaction) => reaction.handler),
    ...(module.jobs ?? []).map((job) => job.name),
  ]);
  assert.deepEqual(
    handlers.filter((name, at) => handlers.indexOf(name) !== at),
    [],
  );
  const order = new Map(roomList.map((room) => [room.name, room.order]));
  const upwards = modules.flatMap((module) =>
    (module.reactions ?? [])
      .filter((reaction) => (order.get(reaction.event.name.split('.')[0]!) ?? 99) >= order.get(module.name)!)
      .map((reaction) => `${module.name} hears ${reaction.event.name}`),
  );
  assert.deepEqual(upwards, []);
});

test('docs/map.md is fresh (remake it with: node server/laws/write-map.ts)', async () => {
  assert.equal(existsSync(join(root, 'docs/map.md')) ? readFileSync(join(root, 'docs/map.md'), 'utf8') : '', await drawMap());
});

test('a style sheet is a short file too', () => {
  const long = filesBelow('web', ['.css']).filter((file) => read(file).split('\n').length > 301);
  assert.deepEqual(long, []);
});

test('every path that a flow names exists', () => {
  const broken: string[] = [];
  for (const file of filesBelow('docs', ['.md'])) {
    if (!file.startsWith('docs/flows')) continue;
    for (const [, path] of read(file).matchAll(/`((?:server|web|kernel|simulator|words|bench|e2e|scripts)\/[\w./-]+\.(?:ts|tsx|sql|json))`/g))
      if (!existsSync(join(root, path!))) broken.push(`${file}: ${path}`);
  }
  assert.deepEqual(broken, []);
});

test('only the doors of rooms that callers may not write to step behind the counter', () => {
  const allowed =
    /^server\/(platform|testing|ledger|mms|pim\/(catalog|offers|moderation|intake|imports)|dam\/media|mas\/merchants|oms|billing|store|crm|analytics|demo|dev-pages)/;
  assert.deepEqual(
    filesBelow('server', ['.ts']).filter((file) => /\basSystem\(/.test(read(file)) && !allowed.test(file)),
    [],
  );
});
