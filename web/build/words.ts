import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { languages } from '../../kernel/language.ts';
import { wordsOf, wordSurfaces, type WordSurface } from '../word-areas.ts';

const prefix = 'virtual:words';

/** Gathers `words/<language>/*.json` into one module per language and surface: the browser fetches one file of words, and a second one where a buyer orders. */
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
  const names = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'));
  const paths = names.map((name) => join(folder, language, name));
  const all = Object.fromEntries(names.map((name, at) => [name.slice(0, -5), JSON.parse(readFileSync(paths[at]!, 'utf8')) as object]));
  return { areas: wordsOf(surface, all), paths };
}
