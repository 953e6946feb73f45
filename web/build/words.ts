import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { languages } from '../../kernel/language.ts';
import { areasOf, wordSurfaces, type WordSurface } from '../word-areas.ts';

const prefix = 'virtual:words';

/** Gathers `words/<language>/*.json` into one module per language and surface: the browser fetches exactly one file of words. */
export function words(): Plugin {
  let folder = 'words';
  return {
    name: 'agora-words',
    configResolved(config) {
      folder = join(config.root, 'words');
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const [, language, surface] = id.slice(1).split('/');
      if (!language) return loaders();
      const file = gather(folder, language, surface as WordSurface);
      for (const path of file.paths) this.addWatchFile(path);
      return `export default ${JSON.stringify(file.areas)}`;
    },
  };
}

function loaders(): string {
  const rows = languages.map((language) => {
    const cells = wordSurfaces.map((surface) => `${surface}: () => import('${prefix}/${language}/${surface}')`);
    return `${language}: { ${cells.join(', ')} }`;
  });
  return `export const bundles = { ${rows.join(', ')} };`;
}

function gather(folder: string, language: string, surface: WordSurface) {
  const all = readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5));
  const areas: Record<string, unknown> = {};
  const paths: string[] = [];
  for (const area of areasOf(surface, all)) {
    const path = join(folder, language, `${area}.json`);
    paths.push(path);
    areas[area] = JSON.parse(readFileSync(path, 'utf8'));
  }
  return { areas, paths };
}
