import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RouteConfigEntry } from '@react-router/dev/routes';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
type Section = { default?: RouteConfigEntry[]; outside?: RouteConfigEntry[] };

/**
 * The routes of a surface: each of its folders may have a `routes.ts` that exports them (`default`: inside the surface's frame,
 * `outside`: without it, as sign-in). A new section touches nobody's file but its own.
 */
export async function sectionsOf(surface: string, part: keyof Section = 'default'): Promise<RouteConfigEntry[]> {
  const folder = join(web, surface);
  const files = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name, 'routes.ts'))
    .filter(existsSync);
  const sections = await Promise.all(files.map((file) => import(/* @vite-ignore */ pathToFileURL(file).href) as Promise<Section>));
  return sections.flatMap((section) => section[part] ?? []);
}
