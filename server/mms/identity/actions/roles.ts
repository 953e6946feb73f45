import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import { askedPermissions } from '../asked.ts';
import { operatorRoles, rolesIn, type Role } from '../queries/roles.ts';
import { rolesOf, everyPermission, permissionsOf, withReading } from '../rules/roles.ts';
import { checkHeld, lockRoles } from './users.ts';

type RoleInput = { name?: string; permissions: readonly string[] };

function readPermissions(given: readonly string[]): string[] {
  const every = everyPermission('operator', askedPermissions());
  const unknown = given.flatMap((permission, at) => (every.includes(permission) ? [] : [{ path: `permissions.${at}`, code: 'UNKNOWN_VALUE' }]));
  if (unknown.length > 0) throw refuse('INVALID_INPUT', {}, unknown);
  return withReading(given, every);
}

async function keep(ctx: Ctx, role: { code: string; name: string | null; permissions: readonly string[] }): Promise<void> {
  await sql`insert into identity.roles (code, name, permissions, changed_at) values (${role.code}, ${role.name}, ${[...role.permissions]}::text[], ${ctx.now})
    on conflict (code) do update set name = excluded.name, permissions = excluded.permissions, changed_at = excluded.changed_at`.execute(ctx.tx);
}

function record(ctx: Ctx, code: string, change: { action: string; before?: unknown; after?: unknown }): Promise<void> {
  return history.record(ctx, { subjectKind: 'role', subjectId: code, ...change });
}

/** Rights never change under an open session; only the one who changes them stays where he is. */
async function endSessionsWith(ctx: Ctx, code: string): Promise<void> {
  const own = ctx.actor.kind === 'account' ? ctx.actor.sessionId : null;
  await sql`
    update identity.sessions s set ended_at = clock_timestamp() from identity.memberships m
    where m.id = s.membership_id and m.organisation_kind = 'operator' and m.role = ${code} and s.ended_at is null and s.id is distinct from ${own}`.execute(
    ctx.tx,
  );
}

async function changeable(ctx: Ctx, code: string): Promise<Role> {
  const role = (await rolesIn(ctx, 'operator')).find((one) => one.code === code);
  if (!role) throw refuse('NOT_FOUND');
  if (role.fixed) throw refuse('ROLE_FIXED');
  checkHeld(ctx, role.permissions);
  return role;
}

/** Refuses with INVALID_INPUT, FORBIDDEN: nobody makes a role that may do more than he. */
export async function createRole(ctx: Ctx, { name, permissions }: Required<RoleInput>): Promise<void> {
  const code = newId('rol');
  const allowed = readPermissions(permissions);
  checkHeld(ctx, allowed);
  await keep(ctx, { code, name, permissions: allowed });
  await record(ctx, code, { action: 'identity.roleMade', after: { name, permissions: allowed } });
}

/** Neither what a role had nor what it gets may be more than the changer holds. Refuses with NOT_FOUND, ROLE_FIXED, FORBIDDEN, INVALID_INPUT. */
export async function changeRole(ctx: Ctx, code: string, { name, permissions }: RoleInput): Promise<void> {
  const role = await changeable(ctx, code);
  const allowed = readPermissions(permissions);
  checkHeld(ctx, allowed);
  const next = { name: role.builtIn ? role.name : (name ?? role.name), permissions: allowed };
  await keep(ctx, { code, ...next });
  await endSessionsWith(ctx, code);
  await record(ctx, code, { action: 'identity.roleRewritten', before: { name: role.name, permissions: role.permissions }, after: next });
}

/** A role that somebody holds stays; a built-in one becomes what it was at first. Refuses with NOT_FOUND, ROLE_FIXED, ROLE_IN_USE, FORBIDDEN. */
export async function removeRole(ctx: Ctx, code: string): Promise<void> {
  const role = await changeable(ctx, code);
  if (role.builtIn) checkHeld(ctx, [...permissionsOf('operator', code, askedPermissions())]);
  else await refuseUsed(ctx, code);
  await sql`delete from identity.roles where code = ${code}`.execute(ctx.tx);
  if (role.builtIn) await endSessionsWith(ctx, code);
  const action = rolesOf('operator').includes(code) ? 'identity.roleRestored' : 'identity.roleRemoved';
  await record(ctx, code, { action, before: { name: role.name, permissions: role.permissions } });
}

/** Whoever gives a role holds the same lock: nobody can be given a role that is just going. */
async function refuseUsed(ctx: Ctx, code: string): Promise<void> {
  await lockRoles(ctx);
  const held = (await operatorRoles(ctx)).items.find((one) => one.code === code)?.people ?? 0;
  if (held > 0) throw refuse('ROLE_IN_USE', { count: held });
}
