import { sql } from 'kysely';
import type { FactorState } from '#kernel/contract';
import type { Language } from '#kernel/language';
import { isWaiting } from '#platform/access';
import type { Actor, Ctx, Gate, Organisation } from '#platform/ctx';
import { askedPermissions } from '../asked.ts';
import { secondFactorEnforced } from '../installation.ts';
import { permissionsOf } from '../rules/roles.ts';
import { factorState } from '../rules/second-factor.ts';
import { gateOfVisit, visitPermissions, visitRole } from '../rules/visit.ts';

export type MembershipView = { id: string; role: string; organisation: { kind: Organisation['kind']; id: string; name: string } };
export type SessionView = {
  account: { id: string; name: string; email: string | null; phone: string | null; phoneVerified: boolean; language: Language } | null;
  memberships: MembershipView[];
  current: MembershipView | null;
  permissions: string[];
  gate: Gate | null;
  secondFactor: FactorState;
  visit: { writes: boolean; endsAt: string } | null;
};

type Row = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  phoneVerified: boolean;
  language: Language;
  currentId: string | null;
  gate: Gate;
  memberships: MembershipView[];
  rolePermissions: string[] | null;
  visited: MembershipView['organisation'] | null;
  writes: boolean;
  endsAt: Date;
  hasFactor: boolean;
  shownSecondsAgo: number | null;
};

const nobody: SessionView = { account: null, memberships: [], current: null, permissions: [], gate: null, secondFactor: 'off', visit: null };

/** What a signed-in person is and may do, by the session's id. */
export async function sessionView(ctx: Ctx, sessionId: string): Promise<SessionView> {
  const { rows } = await sql<Row>`
    select a.id, a.name, a.email, coalesce(a.phone, a.contact_phone) as phone, a.phone_verified_at is not null as "phoneVerified", a.language,
      s.membership_id as "currentId", coalesce(g.gate, 'account') as gate, r.permissions as "rolePermissions",
      case when v.id is not null then jsonb_build_object('kind', v.kind, 'id', v.id, 'name', v.name) end as visited, s.visit_writes as writes, s.ends_at as "endsAt",
      exists (select 1 from identity.second_factors f where f.account_id = a.id and f.confirmed_at is not null) as "hasFactor",
      extract(epoch from clock_timestamp() - s.factor_shown_at)::float8 as "shownSecondsAgo",
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'organisation', jsonb_build_object('kind', o.kind, 'id', o.id, 'name', o.name)) order by m.created_at, m.id)
        from identity.memberships m join identity.organisations o on o.kind = m.organisation_kind and o.id = m.organisation_id where m.account_id = a.id), '[]') as memberships
    from identity.sessions s join identity.accounts a on a.id = s.account_id
    left join identity.memberships c on c.id = s.membership_id
    left join identity.roles r on c.organisation_kind = 'operator' and r.code = c.role
    left join identity.organisations v on v.kind = 'merchant' and v.id = s.visits_merchant and c.organisation_kind = 'operator'
    left join identity.gates g on g.merchant_id = coalesce(s.visits_merchant, case when c.organisation_kind = 'merchant' then c.organisation_id end)
    where s.id = ${sessionId} and s.ended_at is null`.execute(ctx.tx);
  const row = rows[0];
  if (!row) return nobody;
  const { memberships, currentId, gate, rolePermissions, visited, writes, endsAt, hasFactor, shownSecondsAgo, ...account } = row;
  const member = memberships.find((membership) => membership.id === currentId) ?? null;
  const own = member ? [...permissionsOf(member.organisation.kind, member.role, askedPermissions(), rolePermissions)].sort() : [];
  const standing = { kind: member?.organisation.kind ?? null, permissions: own, hasFactor, shownSecondsAgo };
  const secondFactor = factorState(standing, secondFactorEnforced());
  const rights = (all: string[]) => (isWaiting(secondFactor) ? [] : all);
  if (member && visited) {
    const current = { id: member.id, role: visitRole, organisation: visited };
    const permissions = rights([...visitPermissions(writes, askedPermissions())].sort());
    return { account, memberships, current, permissions, gate: gateOfVisit(gate, writes), secondFactor, visit: { writes, endsAt: endsAt.toISOString() } };
  }
  const ownGate = member?.organisation.kind === 'merchant' ? gate : null;
  return { account, memberships, current: member, permissions: rights(own), gate: ownGate, secondFactor, visit: null };
}

export function callersSession(ctx: Ctx): Promise<SessionView> {
  return ctx.actor.kind === 'account' ? sessionView(ctx, ctx.actor.sessionId) : Promise.resolve(nobody);
}

export type OpenSessionRow = { id: string; agent: string; ip: string; createdAt: string; seenAt: string; organisation: string | null; current: boolean };

export async function sessionsOf(ctx: Ctx, actor: Extract<Actor, { kind: 'account' }>): Promise<OpenSessionRow[]> {
  const { rows } = await sql<Omit<OpenSessionRow, 'current' | 'createdAt' | 'seenAt'> & { createdAt: Date; seenAt: Date }>`
    select s.id, s.agent, s.ip, s.created_at as "createdAt", s.seen_at as "seenAt", o.name as organisation
    from identity.sessions s left join identity.memberships m on m.id = s.membership_id
    left join identity.organisations o on o.kind = m.organisation_kind and o.id = m.organisation_id
    where s.account_id = ${actor.accountId} and s.ended_at is null and s.ends_at > clock_timestamp() and s.seen_at + s.idle > clock_timestamp()
    order by s.seen_at desc, s.id limit 100`.execute(ctx.tx);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), seenAt: row.seenAt.toISOString(), current: row.id === actor.sessionId }));
}
