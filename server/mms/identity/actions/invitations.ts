import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Language } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import { actorName, type Ctx, type Organisation } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { invitationMade } from '../events.ts';
import { hashPassword } from '../password.ts';
import { readLinkToken } from '../secret.ts';
import { addMember } from './members.ts';
import { refuseWeakPassword } from './passwords.ts';
import { checkGrantable } from './users.ts';

export type Invitation = { id: string; email: string; name: string | null; role: string; createdAt: string; expiresAt: string };
export type NewInvitation = { email: string; name?: string; role: string; language?: Language };

/** Invites by e-mail with a single-use link of seven days; an earlier invitation of the same person is void. Refuses with ALREADY_MEMBER, FORBIDDEN. */
export async function invite(ctx: Ctx, organisation: Organisation, input: NewInvitation): Promise<Invitation> {
  await checkGrantable(ctx, organisation, input.role);
  const email = input.email.trim().toLowerCase();
  await sql`select pg_advisory_xact_lock(hashtextextended(${`invitation:${organisation.id}:${email}`}, 0))`.execute(ctx.tx);
  const member = await sql`
    select 1 from identity.memberships m join identity.accounts a on a.id = m.account_id
    where m.organisation_kind = ${organisation.kind} and m.organisation_id = ${organisation.id} and a.email = ${email}`.execute(ctx.tx);
  if (member.rows.length > 0) throw refuse('ALREADY_MEMBER', {}, [{ path: 'email', code: 'ALREADY_MEMBER' }]);
  await sql`
    update identity.invitations set withdrawn_at = clock_timestamp()
    where organisation_kind = ${organisation.kind} and organisation_id = ${organisation.id} and email = ${email} and accepted_at is null and withdrawn_at is null`.execute(
    ctx.tx,
  );
  const id = newId('inv');
  const { rows } = await sql<{ createdAt: Date; expiresAt: Date }>`
    insert into identity.invitations (id, organisation_kind, organisation_id, email, name, role, language, invited_by, created_at, expires_at)
    values (${id}, ${organisation.kind}, ${organisation.id}, ${email}, ${input.name ?? null}, ${input.role}, ${input.language ?? ctx.language}, ${actorName(ctx.actor)},
      clock_timestamp(), clock_timestamp() + interval '7 days')
    returning created_at as "createdAt", expires_at as "expiresAt"`.execute(ctx.tx);
  await history.record(ctx, {
    subjectKind: 'invitation',
    subjectId: id,
    merchantId: organisation.kind === 'merchant' ? organisation.id : null,
    action: 'identity.invited',
    after: { email, role: input.role },
  });
  await announce(ctx, invitationMade, { invitationId: id });
  const { createdAt, expiresAt } = rows[0]!;
  return { id, email, name: input.name ?? null, role: input.role, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

export type OpenInvitation = {
  id: string;
  email: string;
  name: string | null;
  role: string;
  /** Where the operator made or renamed the role. */
  roleName: string | null;
  language: Language;
  organisationKind: Organisation['kind'];
  organisationId: string;
  organisationName: string;
  accountId: string | null;
  passwordHash: string | null;
};

/** The invitation behind a link, while it is good. Refuses with LINK_EXPIRED. */
export async function openInvitation(ctx: Ctx, token: string): Promise<OpenInvitation> {
  const id = readLinkToken('invitation', token);
  const { rows } = await sql<OpenInvitation>`
    select i.id, i.email, i.name, i.role, r.name as "roleName", i.language, o.kind as "organisationKind", o.id as "organisationId", o.name as "organisationName",
      a.id as "accountId", a.password_hash as "passwordHash"
    from identity.invitations i join identity.organisations o on o.kind = i.organisation_kind and o.id = i.organisation_id
    left join identity.accounts a on a.email = i.email
    left join identity.roles r on i.organisation_kind = 'operator' and r.code = i.role
    where i.id = ${id} and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > clock_timestamp()`.execute(ctx.tx);
  if (!rows[0]) throw refuse('LINK_EXPIRED');
  return rows[0];
}

/** A new person gets an account with the password chosen; an existing one has proved the password or the session before this call. */
async function accountFor(ctx: Ctx, invitation: OpenInvitation, input: { name?: string; password?: string }): Promise<string> {
  if (invitation.accountId) return invitation.accountId;
  const name = input.name ?? invitation.name ?? '';
  if (!input.password) throw refuse('INVALID_INPUT', {}, [{ path: 'password', code: 'REQUIRED' }]);
  if (!name) throw refuse('INVALID_INPUT', {}, [{ path: 'name', code: 'REQUIRED' }]);
  refuseWeakPassword(input.password, [invitation.email, name]);
  const id = newId('acc');
  const opened = await sql`
    insert into identity.accounts (id, email, password_hash, name, language, created_at)
    values (${id}, ${invitation.email}, ${await hashPassword(input.password)}, ${name}, ${ctx.language}, ${ctx.now}) on conflict (email) do nothing`.execute(
    ctx.tx,
  );
  if (opened.numAffectedRows !== 1n) throw refuse('CONFLICT');
  return id;
}

/**
 * Uses the invitation up, once: account and membership. `proved` is the account whose owner has proved himself; one that came into being
 * since then is not his. Refuses with LINK_EXPIRED, CONFLICT.
 */
export async function acceptInvitation(
  ctx: Ctx,
  token: string,
  input: { name?: string; password?: string; proved: string | null },
): Promise<{ accountId: string; membershipId: string }> {
  const invitation = await openInvitation(ctx, token);
  if (invitation.accountId !== input.proved) throw refuse('CONFLICT');
  const used =
    await sql`update identity.invitations set accepted_at = clock_timestamp() where id = ${invitation.id} and accepted_at is null and withdrawn_at is null`.execute(
      ctx.tx,
    );
  if (used.numAffectedRows !== 1n) throw refuse('LINK_EXPIRED');
  const accountId = await accountFor(ctx, invitation, input);
  const organisation = { kind: invitation.organisationKind, id: invitation.organisationId };
  const membershipId = await addMember(ctx, { accountId, organisation, role: invitation.role });
  return { accountId, membershipId };
}
