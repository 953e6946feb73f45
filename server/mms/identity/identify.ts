import { type Identify, isWaiting } from '#platform/access';
import type { Actor, Gate, Organisation } from '#platform/ctx';
import { type Database, namedRows } from '#platform/database';
import { askedPermissions } from './asked.ts';
import { secondFactorEnforced } from './installation.ts';
import { permissionsOf } from './rules/roles.ts';
import { scopePermissions } from './rules/scopes.ts';
import { factorState, mustHaveFactor } from './rules/second-factor.ts';
import { gateOfVisit, visitPermissions, visitRole } from './rules/visit.ts';
import { hashToken } from './secret.ts';

type SessionRow = {
  session_id: string;
  account_id: string;
  verified_phone: string | null;
  membership_id: string | null;
  organisation_kind: Organisation['kind'] | null;
  organisation_id: string | null;
  role: string | null;
  gate: Gate;
  role_permissions: string[] | null;
  visits_merchant: string | null;
  visit_writes: boolean;
  has_factor: boolean;
  factor_age_seconds: number | null;
};
type KeyRow = { key_id: string; merchant_id: string; scopes: string[]; gate: Gate };

const anonymous: Actor = { kind: 'anonymous' };

/** Whose request is this: an API key in the header, and nothing else if there is a header; otherwise the session cookie. One statement, no cache. */
export function identifyWith(database: Database): Identify {
  return async ({ cookie, authorization }) => {
    if (authorization !== undefined) return byKey(database, authorization);
    return cookie ? bySession(database, cookie) : anonymous;
  };
}

async function bySession(database: Database, token: string): Promise<Actor> {
  const [row] = await namedRows<SessionRow>(database.pool, 'identity-session', 'select * from identity.session_by_hash($1)', [hashToken(token)]);
  if (!row) return anonymous;
  const member = memberOf(row);
  const standing = { kind: row.organisation_kind, permissions: member.permissions, hasFactor: row.has_factor, shownSecondsAgo: row.factor_age_seconds };
  const factor = factorState(standing, secondFactorEnforced());
  return {
    kind: 'account',
    accountId: row.account_id,
    sessionId: row.session_id,
    factor,
    factorRequired: mustHaveFactor(standing, secondFactorEnforced()),
    verifiedPhone: isWaiting(factor) ? null : row.verified_phone,
    ...(row.visits_merchant ? visitorOf(row, row.visits_merchant) : member),
  };
}

type Standing = Pick<Extract<Actor, { kind: 'account' }>, 'organisation' | 'role' | 'permissions' | 'gate' | 'visit'>;

function memberOf(row: SessionRow): Standing {
  const organisation = row.organisation_kind && row.organisation_id ? { kind: row.organisation_kind, id: row.organisation_id } : null;
  const permissions = organisation && row.role ? permissionsOf(organisation.kind, row.role, askedPermissions(), row.role_permissions) : new Set<string>();
  return { organisation, role: row.role, permissions, gate: row.gate };
}

/** Support sees a closed merchant's cabinet too; whoever lost the membership that let him in sees nothing. */
function visitorOf(row: SessionRow, merchantId: string): Standing {
  const writes = row.visit_writes;
  return {
    organisation: row.organisation_kind === 'operator' ? { kind: 'merchant', id: merchantId } : null,
    role: visitRole,
    permissions: row.organisation_kind === 'operator' ? visitPermissions(writes, askedPermissions()) : new Set(),
    gate: gateOfVisit(row.gate, writes),
    visit: { writes },
  };
}

async function byKey(database: Database, authorization: string): Promise<Actor> {
  const key = /^Bearer (agk_[A-Za-z0-9_-]{20,100})$/.exec(authorization)?.[1];
  if (!key) return anonymous;
  const [row] = await namedRows<KeyRow>(database.pool, 'identity-key', 'select * from identity.key_by_hash($1)', [hashToken(key)]);
  if (!row) return anonymous;
  return { kind: 'key', keyId: row.key_id, organisation: { kind: 'merchant', id: row.merchant_id }, permissions: scopePermissions(row.scopes), gate: row.gate };
}
