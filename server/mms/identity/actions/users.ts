import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import type { Ctx, Organisation } from '#platform/ctx';
import { rolesIn } from '../queries/roles.ts';
import { highestRole } from '../rules/roles.ts';

/** Giving one of the operator's roles and taking it away wait for each other. */
export async function lockRoles(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('identity.roles'))`.execute(ctx.tx);
}

/** Refuses a role that does not exist, or that may do what the giver may not. The house itself may give every role. */
export async function checkGrantable(ctx: Ctx, organisation: Organisation, role: string): Promise<void> {
  if (organisation.kind === 'operator') await lockRoles(ctx);
  const found = (await rolesIn(ctx, organisation.kind)).find((one) => one.code === role);
  if (!found) throw refuse('INVALID_INPUT', {}, [{ path: 'role', code: 'ROLE_UNKNOWN' }]);
  checkHeld(ctx, found.permissions);
}

/** Nobody but the house gives or takes rights that he does not hold himself. Refuses with FORBIDDEN. */
export function checkHeld(ctx: Ctx, permissions: readonly string[]): void {
  if (ctx.actor.kind === 'system') return;
  const own = ctx.actor.kind === 'account' || ctx.actor.kind === 'key' ? ctx.actor.permissions : new Set<string>();
  const beyond = permissions.find((permission) => !own.has(permission));
  if (beyond) throw refuse('FORBIDDEN', { permission: beyond });
}

type Membership = { id: string; accountId: string; role: string };

async function lockMembers(ctx: Ctx, organisation: Organisation): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select id, account_id as "accountId", role from identity.memberships
    where organisation_kind = ${organisation.kind} and organisation_id = ${organisation.id} order by id for update`.execute(ctx.tx);
  return rows;
}

function memberOf(members: readonly Membership[], id: string): Membership {
  const found = members.find((member) => member.id === id);
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

function keepOneOwner(organisation: Organisation, members: readonly Membership[], leaving: Membership): void {
  const highest = highestRole(organisation.kind);
  if (leaving.role === highest && members.filter((member) => member.role === highest).length === 1) throw refuse('LAST_OWNER');
}

function recordMember(ctx: Ctx, organisation: Organisation, member: Membership, change: { action: string; before?: unknown; after?: unknown }): Promise<void> {
  return history.record(ctx, {
    subjectKind: 'account',
    subjectId: member.accountId,
    merchantId: organisation.kind === 'merchant' ? organisation.id : null,
    ...change,
  });
}

/** Gives a member another role. His sessions end: rights never change under an open session. Refuses with NOT_FOUND, LAST_OWNER, FORBIDDEN. */
export async function changeRole(ctx: Ctx, organisation: Organisation, membershipId: string, role: string): Promise<void> {
  const members = await lockMembers(ctx, organisation);
  const member = memberOf(members, membershipId);
  if (member.role === role) return;
  await checkGrantable(ctx, organisation, role);
  await checkGrantable(ctx, organisation, member.role);
  keepOneOwner(organisation, members, member);
  await sql`update identity.memberships set role = ${role} where id = ${membershipId}`.execute(ctx.tx);
  await endSessionsIn(ctx, membershipId);
  await recordMember(ctx, organisation, member, { action: 'identity.roleChanged', before: { role: member.role }, after: { role } });
}

/** Takes a member out of the organisation, or an invitation back. Refuses with NOT_FOUND, LAST_OWNER, FORBIDDEN. */
export async function removeUser(ctx: Ctx, organisation: Organisation, id: string): Promise<void> {
  if (await withdrawInvitation(ctx, organisation, id)) return;
  const members = await lockMembers(ctx, organisation);
  const member = memberOf(members, id);
  await checkGrantable(ctx, organisation, member.role);
  keepOneOwner(organisation, members, member);
  await endSessionsIn(ctx, id);
  await sql`delete from identity.memberships where id = ${id}`.execute(ctx.tx);
  await recordMember(ctx, organisation, member, { action: 'identity.memberRemoved', before: { organisation, role: member.role } });
}

async function endSessionsIn(ctx: Ctx, membershipId: string): Promise<void> {
  await sql`update identity.sessions set ended_at = clock_timestamp() where membership_id = ${membershipId} and ended_at is null`.execute(ctx.tx);
}

async function withdrawInvitation(ctx: Ctx, organisation: Organisation, id: string): Promise<boolean> {
  const withdrawn = await sql`
    update identity.invitations set withdrawn_at = clock_timestamp()
    where id = ${id} and organisation_kind = ${organisation.kind} and organisation_id = ${organisation.id} and accepted_at is null and withdrawn_at is null`.execute(
    ctx.tx,
  );
  if (withdrawn.numAffectedRows !== 1n) return false;
  await history.record(ctx, {
    subjectKind: 'invitation',
    subjectId: id,
    merchantId: organisation.kind === 'merchant' ? organisation.id : null,
    action: 'identity.invitationWithdrawn',
  });
  return true;
}
