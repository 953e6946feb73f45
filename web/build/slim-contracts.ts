import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const wireKeys = ['method', 'path', 'audience', 'status', 'idempotent', 'transport', 'dynamicQueryPrefix'];

/**
 * A contract in the browser is a method and a path: schemas stay on the server, where they are checked.
 * Plain constants of a contract (lists of codes, limits) are kept.
 */
export function slimContracts(): Plugin {
  return {
    name: 'agora-slim-contracts',
    enforce: 'pre',
    async load(id) {
      const path = id.split('?')[0] ?? id;
      if (this.environment.name !== 'client' || !/\/server\/.*\/contract(\/[^/]+)?\.ts$/.test(path)) return undefined;
      const contract = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
      return Object.entries(contract)
        .map(([name, value]) => exported(name, slim(value)))
        .join('\n');
    },
  };
}

function exported(name: string, value: unknown): string {
  const text = value === undefined ? 'undefined' : JSON.stringify(value);
  return name === 'default' ? `export default ${text};` : `export const ${name} = ${text};`;
}

function slim(value: unknown): unknown {
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(slim);
  if ('_zod' in value) return undefined;
  const entries = Object.entries(value);
  const isEndpoint = 'method' in value && 'path' in value && 'audience' in value;
  const kept = isEndpoint ? entries.filter(([key]) => wireKeys.includes(key)) : entries;
  return Object.fromEntries(kept.map(([key, part]) => [key, slim(part)]));
}
