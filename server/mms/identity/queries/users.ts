import { sql } from 'kysely';
import type { Ctx, Organisation } from '#platform/ctx';
import { rolesIn } from './roles.ts';

type UserRow = {
  id: string;
  accountId: string;
  name: string;
  email: string | null;
  phone: string | null;
  role: string;
  joinedAt: Date;
  lastSeenAt: Date | null;
};
type InvitationRow = { id: string; email: string; name: string | null; role: string; createdAt: Date; expiresAt: Date };

/** Members of an organisation, invitations that wait, and the roles there are. */
export async function users(ctx: Ctx, organisation: Organisation, me: string | null) {
  const members = await sql<UserRow>`
    select m.id, a.id as "accountId", a.name, a.email, coalesce(a.phone, a.contact_phone) as phone, m.role, m.created_at as "joinedAt",
      (select max(seen_at) from identity.sessions s where s.account_id = a.id and s.membership_id = m.id) as "lastSeenAt"
    from identity.memberships m join identity.accounts a on a.id = m.account_id
    where m.organisation_kind = ${organisation.kind} and m.organisation_id = ${organisation.id} order by m.created_at, m.id`.execute(ctx.tx);
  const waiting = await sql<InvitationRow>`
    select id, email, name, role, created_at as "createdAt", expires_at as "expiresAt" from identity.invitations
    where organisation_kind = ${organisation.kind} and organisation_id = ${organisation.id} and accepted_at is null and withdrawn_at is null order by created_at desc, id`.execute(
    ctx.tx,
  );
  return {
    items: members.rows.map((row) => ({
      ...row,
      joinedAt: row.joinedAt.toISOString(),
      lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
      me: row.accountId === me,
    })),
    invitations: waiting.rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString() })),
    roles: (await rolesIn(ctx, organisation.kind)).map(({ code, name, permissions }) => ({ code, name, permissions })),
  };
}
