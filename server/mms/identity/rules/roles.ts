type OrganisationKind = 'operator' | 'merchant' | 'company';

const merchantEverything = [
  'products.read',
  'products.write',
  'imports.read',
  'imports.write',
  'media.read',
  'media.write',
  'orders.read',
  'orders.write',
  'finance.read',
  'finance.write',
  'reports.read',
  'notices.read',
  'tasks.read',
  'history.read',
  'profile.read',
  'profile.write',
  'agreements.read',
  'agreements.accept',
  'users.read',
  'users.write',
  'apikeys.read',
  'apikeys.write',
  'settings.read',
  'settings.write',
];
const merchantReading = [
  'products.read',
  'imports.read',
  'media.read',
  'orders.read',
  'reports.read',
  'notices.read',
  'tasks.read',
  'history.read',
  'profile.read',
  'agreements.read',
];

const operatorEverything = [
  'merchants.read',
  'merchants.write',
  'moderation.read',
  'moderation.decide',
  'products.read',
  'products.write',
  'catalog.read',
  'catalog.write',
  'media.read',
  'media.write',
  'orders.read',
  'orders.write',
  'payments.read',
  'payments.write',
  'refunds.write',
  'delivery.read',
  'delivery.write',
  'buyers.read',
  'buyers.write',
  'finance.read',
  'finance.write',
  'ledger.read',
  'commission.read',
  'commission.write',
  'agreements.read',
  'agreements.write',
  'documents.read',
  'documents.write',
  'content.read',
  'content.write',
  'search.read',
  'search.write',
  'reports.read',
  'tasks.read',
  'tasks.write',
  'notices.read',
  'notices.write',
  'history.read',
  'settings.read',
  'settings.write',
  'users.read',
  'users.write',
  'system.read',
  'system.write',
];
const operatorReading = operatorEverything.filter((permission) => permission.endsWith('.read'));
const desk = ['tasks.read', 'notices.read', 'history.read', 'reports.read', 'merchants.read', 'products.read', 'catalog.read', 'media.read'];

/** Built-in roles. Menu, routes and API follow the permissions, never a role's name. */
const sets = {
  operator: {
    administrator: operatorEverything,
    content: [...desk, 'products.write', 'catalog.write', 'content.read', 'content.write', 'media.write', 'moderation.read', 'search.read', 'search.write'],
    moderator: [...desk, 'moderation.read', 'moderation.decide'],
    merchants: [
      ...desk,
      'merchants.write',
      'merchants.enter',
      'agreements.read',
      'agreements.write',
      'documents.read',
      'documents.write',
      'orders.read',
      'commission.read',
    ],
    orders: [...desk, 'orders.read', 'orders.write', 'payments.read', 'delivery.read', 'delivery.write', 'buyers.read', 'buyers.write', 'refunds.write'],
    finance: [
      ...desk,
      'orders.read',
      'payments.read',
      'payments.write',
      'refunds.write',
      'finance.read',
      'finance.write',
      'ledger.read',
      'commission.read',
      'commission.write',
      'documents.read',
      'agreements.read',
      'settings.read',
    ],
    support: [...desk, 'merchants.enter', 'orders.read', 'payments.read', 'delivery.read', 'buyers.read', 'moderation.read'],
    auditor: operatorReading,
  },
  merchant: {
    owner: merchantEverything,
    content: [...merchantReading, 'products.write', 'imports.write', 'media.write'],
    orders: [...merchantReading, 'orders.write'],
    finance: [...merchantReading, 'finance.read', 'finance.write'],
    viewer: merchantReading,
  },
  company: { head: ['orders.read', 'finance.read', 'users.read', 'users.write'], buyer: ['orders.read'], accountant: ['orders.read', 'finance.read'] },
} satisfies Record<OrganisationKind, Record<string, readonly string[]>>;

const highest: Record<OrganisationKind, string> = { operator: 'administrator', merchant: 'owner', company: 'head' };

/** The roles that come with the house. */
export function rolesOf(kind: OrganisationKind): string[] {
  return Object.keys(sets[kind]);
}

/** The role that may do everything its organisation may. */
export function highestRole(kind: OrganisationKind): string {
  return highest[kind];
}

/** Permissions that the routes of this house ask for, by organisation: the highest role holds them whatever rooms are added. */
export type AskedPermissions = Partial<Record<OrganisationKind, readonly string[]>>;

/** Everything that there is to allow in an organisation of this kind. */
export function everyPermission(kind: OrganisationKind, asked: AskedPermissions = {}): string[] {
  const roles: Record<string, readonly string[]> = sets[kind];
  return [...new Set([...Object.values(roles).flat(), ...(asked[kind] ?? [])])].sort();
}

/**
 * What a role may do. `kept` are the permissions that the operator gave the role, if he made or changed it; the highest role cannot be changed.
 * Reading roles also hold every further `.read` that the rooms ask for.
 */
export function permissionsOf(kind: OrganisationKind, role: string, asked: AskedPermissions = {}, kept: readonly string[] | null = null): Set<string> {
  const roles: Record<string, readonly string[]> = sets[kind];
  const own = roles[role] ?? [];
  const further = asked[kind] ?? [];
  if (role === highest[kind]) return new Set([...own, ...further]);
  if (kept) return new Set(kept);
  if (role === 'auditor') return new Set([...own, ...further.filter((permission) => permission.endsWith('.read'))]);
  return new Set(own);
}

/** Who may change something may see it: `orders.write` brings `orders.read` along. */
export function withReading(permissions: readonly string[], every: readonly string[]): string[] {
  const reads = permissions.map((permission) => `${permission.slice(0, permission.lastIndexOf('.'))}.read`).filter((read) => every.includes(read));
  return [...new Set([...permissions, ...reads])].sort();
}
