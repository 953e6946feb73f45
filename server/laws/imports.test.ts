import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { type Room, filesBelow, importsOf, inRoom, isTest, read, roomNamed, roomOf } from './source.ts';

/** The folder (or root file) of a room that a file stands in: rules, actions, routes, index … */
function part(room: Room, file: string): string {
  const inside = inRoom(room, file);
  return inside.split('/')[0]!.replace(/\.ts$/, '');
}

/** What each part of a room may import of its own room; doors are judged below. `plain`: the room's plain root files. */
const ownParts: Record<string, readonly string[]> = {
  rules: ['rules', 'content', 'seed'],
  tables: ['tables', 'rules', 'content'],
  queries: ['queries', 'tables', 'rules', 'content', 'events', 'contract', 'plain'],
  adapters: ['adapters', 'rules'],
  contract: ['contract', 'rules', 'content'],
  events: ['events'],
};

const doors = new Set(['index', 'contract', 'events', 'outside', 'routes', 'reactions', 'jobs', 'module']);
const below = new Set(['rules', 'content']);

/** A root file that only declares (settings, words, ports, what the start fills in): it reaches no tables, does nothing and knows no door. */
function isPlain(room: Room, file: string): boolean {
  if (inRoom(room, file).includes('/') || doors.has(part(room, file))) return false;
  return importsOf(read(file))
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => join(dirname(file), specifier))
    .every((target) => below.has(part(room, target)) || isPlain(room, target));
}

function judge(room: Room, file: string, specifier: string): string | undefined {
  const from = part(room, file);
  if (specifier.startsWith('.')) {
    const target = join(dirname(file), specifier);
    const own = roomOf(target);
    if (own && own.path !== room.path) return `${file} reaches into ${own.name} past its door: ${specifier}`;
    if (!own) return /simulator\/world/.test(target) && isTest(file) ? undefined : `${file} leaves its room by a path: ${specifier}`;
    const allowed = ownParts[from];
    const to = part(room, target);
    if (allowed && to !== from && !allowed.includes(to) && !(allowed.includes('plain') && isPlain(room, target)))
      return `${file}: ${from} may not import its room's ${to}`;
    return from === 'actions' && to === 'adapters' ? `${file}: actions do not import adapters` : undefined;
  }
  if (!specifier.startsWith('#')) return undefined;
  if (/^#(kernel|testing)\//.test(specifier)) return undefined;
  if (specifier.startsWith('#platform/')) {
    if (from === 'rules') return `${file}: rules know no platform (${specifier})`;
    return from === 'contract' || from === 'events' ? `${file}: ${from} knows no platform (${specifier})` : undefined;
  }
  const [name, door] = specifier.slice(1).split('/');
  const neighbour = roomNamed(name!);
  if (!neighbour) return `${file}: no room is called ${name}`;
  if (neighbour.order >= room.order) return `${file} (${room.name}) calls up or sideways: ${specifier}`;
  if (from === 'rules' || from === 'adapters') return door === undefined || door === 'contract' || door === 'events' ? undefined : `${file}: ${specifier}`;
  if (door === undefined || door === 'contract' || door === 'events') return undefined;
  if (door === 'outside' && ['routes', 'jobs', 'outside'].includes(from)) return undefined;
  return `${file}: the doors of ${name} are index, contract and events, not ${door}`;
}

test('rooms are entered by their doors, calls go down, rules think alone', () => {
  const broken: string[] = [];
  for (const file of filesBelow('server', ['.ts'])) {
    const room = roomOf(file);
    if (!room || isTest(file)) continue;
    for (const specifier of importsOf(read(file))) {
      const verdict = judge(room, file, specifier);
      if (verdict) broken.push(verdict);
    }
  }
  assert.deepEqual(broken, []);
});

test("a room's ports are filled by those who start the house, and by nobody else", () => {
  const starters = /^server\/(ports|app|demo)\.ts$|^simulator\//;
  const broken = [...filesBelow('server', ['.ts']), ...filesBelow('web', ['.ts', '.tsx'])]
    .filter((file) => !starters.test(file) && !isTest(file))
    .flatMap((file) =>
      importsOf(read(file))
        .filter((specifier) => /^#[\w-]+\/ports$/.test(specifier))
        .map((specifier) => `${file}: ${specifier}`),
    );
  assert.deepEqual(broken, []);
});

test('rules are pure: no await, no clock, no chance', () => {
  const broken: string[] = [];
  for (const file of filesBelow('server', ['.ts'])) {
    const room = roomOf(file);
    if (!room || isTest(file) || part(room, file) !== 'rules') continue;
    const text = read(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    if (/\bawait\b|Date\.now\(|new Date\(\)|Math\.random|performance\.now/.test(text)) broken.push(file);
  }
  assert.deepEqual(broken, []);
});

test('the web imports the kernel, contracts and its own things only', () => {
  const broken: string[] = [];
  for (const file of filesBelow('web', ['.ts', '.tsx'])) {
    for (const specifier of importsOf(read(file))) {
      if (specifier.startsWith('#') && !/^#(kernel\/[\w-]+|[\w-]+\/contract)$/.test(specifier)) broken.push(`${file}: ${specifier}`);
      if (specifier.startsWith('.') && /^(server|simulator)\//.test(join(dirname(file), specifier))) broken.push(`${file}: ${specifier}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('the kernel imports nothing of the house', () => {
  const broken = filesBelow('kernel', ['.ts']).flatMap((file) =>
    importsOf(read(file))
      .filter((specifier) => (specifier.startsWith('#') && !specifier.startsWith('#kernel/')) || specifier.startsWith('../') || specifier.startsWith('node:'))
      .map((specifier) => `${file}: ${specifier}`),
  );
  assert.deepEqual(
    broken.filter((line) => !line.includes('.test.ts')),
    [],
  );
});

test('actions and queries do not open transactions and reach no network', () => {
  const broken: string[] = [];
  for (const file of filesBelow('server', ['.ts'])) {
    const room = roomOf(file);
    if (!room || isTest(file) || !['actions', 'queries', 'tables'].includes(part(room, file))) continue;
    if (/\btransact(AsSystem)?\(|\bfetch\(|fetchOutside\(/.test(read(file))) broken.push(file);
  }
  assert.deepEqual(broken, []);
});
