import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { roomName, rooms } from '../modules.ts';

export const root = join(import.meta.dirname, '../..');
const skipped = new Set(['node_modules', '.git', 'build', '.data', '.data-test', '.react-router']);

/** Every file below a folder of the project, as paths from the root. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesBelow(path, endings));
    else if (endings.some((ending) => entry.name.endsWith(ending))) found.push(path);
  }
  return found.sort();
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** What a file imports: specifiers of static and dynamic imports and re-exports. */
export function importsOf(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?from\s+['"]([^'"]+)['"]/g)) found.push(match[1]!);
  for (const match of text.matchAll(/(?:^|[^.\w])import\(\s*['"]([^'"]+)['"]\s*\)/g)) found.push(match[1]!);
  for (const match of text.matchAll(/(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g)) found.push(match[1]!);
  return found;
}

export type Room = { path: string; name: string; order: number };
export const roomList: Room[] = rooms.map((path, order) => ({ path: `server/${path}`, name: roomName(path), order }));

export function roomOf(file: string): Room | undefined {
  return roomList.find((room) => file.startsWith(`${room.path}/`));
}

export function roomNamed(name: string): Room | undefined {
  return roomList.find((room) => room.name === name);
}

export const isTest = (file: string) => file.includes('.test.') || /\/(testing|samples)\//.test(file);

export function inRoom(room: Room, file: string): string {
  return relative(room.path, file);
}
