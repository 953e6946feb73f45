import { permissionsOf } from './roles.ts';

/** What no key may do, whoever made it: people, keys and the cabinet itself stay with people. */
const peopleOnly = new Set(['users.read', 'users.write', 'apikeys.read', 'apikeys.write', 'agreements.accept', 'profile.write', 'settings.write']);

/** Words of the trade that stand for a permission's room. */
const rooms: Record<string, string> = {
  offers: 'products',
  stock: 'products',
  prices: 'products',
  shipments: 'orders',
  balance: 'finance',
  statement: 'finance',
};

export function grantablePermissions(): string[] {
  return [...permissionsOf('merchant', 'owner')].filter((permission) => !peopleOnly.has(permission)).sort();
}

/** A scope is a permission (`orders.write`), or a room (`orders`: read and write; `stock` and `offers` are part of products). Null when it is neither. */
export function permissionsOfScope(scope: string): string[] | null {
  const [room = '', verb] = scope.trim().toLowerCase().replace(':', '.').split('.');
  const name = rooms[room] ?? room;
  const found = grantablePermissions().filter((permission) => (verb ? permission === `${name}.${verb}` : permission.startsWith(`${name}.`)));
  return found.length > 0 ? found : null;
}

/** What a key may do; writing in a room includes reading there. */
export function scopePermissions(scopes: readonly string[]): Set<string> {
  const direct = scopes.flatMap((scope) => permissionsOfScope(scope) ?? []);
  const grantable = new Set(grantablePermissions());
  const reads = direct.filter((permission) => permission.endsWith('.write')).map((permission) => permission.replace('.write', '.read'));
  return new Set([...direct, ...reads.filter((permission) => grantable.has(permission))]);
}
