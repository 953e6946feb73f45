import { type AskedPermissions, everyPermission } from './roles.ts';

type Gate = 'account' | 'confirmed' | 'agreement' | 'closed';

/** The role's name in a cabinet that is not the visitor's own. */
export const visitRole = 'support';

/** What stays with the merchant's own people, whoever helps them. */
const ownersOnly = new Set(['users.write', 'apikeys.write', 'agreements.accept', 'finance.write']);

/** What support may do in a merchant's cabinet: read everything; change things only where that was granted, and never people, keys, contracts and money. */
export function visitPermissions(writes: boolean, asked: AskedPermissions = {}): Set<string> {
  const every = everyPermission('merchant', asked);
  return new Set(every.filter((permission) => permission.endsWith('.read') || (writes && !ownersOnly.has(permission))));
}

/** A closed cabinet can be looked at, not worked in. */
export function gateOfVisit(gate: Gate, writes: boolean): Gate {
  return gate === 'closed' && !writes ? 'agreement' : gate;
}
