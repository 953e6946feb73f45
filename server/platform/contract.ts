import { z } from 'zod';
import { endpoint } from '#kernel/contract';

const countsShape = z.record(z.string(), z.int()).describe('What waits, by key of the menu');
const foundShape = z.object({
  items: z.array(z.object({ kind: z.string(), id: z.string(), title: z.string(), subtitle: z.string().optional(), href: z.string() }).meta({ id: 'Found' })),
});
const searchQuery = z.strictObject({ q: z.string().trim().min(2).max(100) });

const counts = { method: 'GET', permission: 'signed-in', summary: 'Counters of the menu, for what the caller may read', output: countsShape } as const;
const search = { method: 'GET', permission: 'signed-in', summary: 'Search everything that the caller may read', query: searchQuery, output: foundShape } as const;

export const merchantCounts = endpoint({ ...counts, path: '/merchant/counts', audience: 'merchant', needs: 'account' });
export const operatorCounts = endpoint({ ...counts, path: '/operator/counts', audience: 'operator' });
export const merchantSearch = endpoint({ ...search, path: '/merchant/search', audience: 'merchant' });
export const operatorSearch = endpoint({ ...search, path: '/operator/search', audience: 'operator' });
