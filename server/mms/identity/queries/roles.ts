import { sql } from 'kysely';
import type { Ctx, Organisation } from '#platform/ctx';
import { askedPermissions } from '../asked.ts';
import { rolesOf, everyPermission, highestRole, permissionsOf } from '../rules/roles.ts';

export type Role = { code: string; name: string | null; permissions: string[]; builtIn: boolean; changed: boolean; fixed: boolean };
type Row = { code: string; name: string | null; permissions: string[] };

/** Roles of an organisation: the house's own, as the operator changed them, and those that he made. Only the operator makes roles. */
export async function rolesIn(ctx: Ctx, kind: Organisation['kind']): Promise<Role[]> {
  const kept =
    kind === 'operator' ? (await sql<Row>`select code, name, permissions from identity.roles order by name nulls first, code`.execute(ctx.tx)).rows : [];
  const known = new Map(kept.map((row) => [row.code, row]));
  const own = kept.filter((row) => !rolesOf(kind).includes(row.code)).map((row) => row.code);
  return [...rolesOf(kind), ...own].map((code) => {
    const row = known.get(code);
    return {
      code,
      name: row?.name ?? null,
      permissions: [...permissionsOf(kind, code, askedPermissions(), row?.permissions)].sort(),
      builtIn: !own.includes(code),
      changed: row !== undefined && !own.includes(code),
      fixed: code === highestRole(kind),
    };
  });
}

/** How many people hold each role of the operator, those invited to it included. */
async function holders(ctx: Ctx): Promise<Map<string, number>> {
  const { rows } = await sql<{ role: string; people: number }>`
    select role, count(*)::int as people from (
      select role from identity.memberships where organisation_kind = 'operator'
      union all select role from identity.invitations where organisation_kind = 'operator' and accepted_at is null and withdrawn_at is null
        and expires_at > clock_timestamp()) held
    group by role`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.role, row.people]));
}

/** The operator's roles with how many hold them, and everything that there is to allow. */
export async function operatorRoles(ctx: Ctx) {
  const [roles, people] = [await rolesIn(ctx, 'operator'), await holders(ctx)];
  return { items: roles.map((role) => ({ ...role, people: people.get(role.code) ?? 0 })), permissions: everyPermission('operator', askedPermissions()) };
}
