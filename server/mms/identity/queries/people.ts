import { sql } from 'kysely';
import type { Language } from '#kernel/language';
import { normalisePhone } from '#kernel/phone';
import { asSystem, type Ctx, type Gate, type Organisation } from '#platform/ctx';
import { rolesIn } from './roles.ts';

export type Account = { id: string; name: string; email: string | null; phone: string | null; phoneVerified: boolean; language: Language };
export type Member = { accountId: string; membershipId: string; email: string | null; phone: string | null; name: string; language: Language; role: string };

const accountColumns = sql`a.id, a.name, a.email, coalesce(a.phone, a.contact_phone) as phone, a.phone_verified_at is not null as "phoneVerified", a.language`;

export async function account(ctx: Ctx, id: string): Promise<Account | null> {
  return asSystem(
    ctx,
    async ({ tx }) => (await sql<Account>`select ${accountColumns} from identity.accounts a where a.id = ${id}`.execute(tx)).rows[0] ?? null,
  );
}

export type OwnLogin = { email: string | null; phone: string | null; name: string; hasPassword: boolean };

/** What an account signs in with, for proving it again. */
export async function ownLogin(ctx: Ctx, accountId: string): Promise<OwnLogin> {
  const { rows } = await sql<OwnLogin>`
    select email, phone, name, password_hash is not null as "hasPassword" from identity.accounts where id = ${accountId}`.execute(ctx.tx);
  return rows[0]!;
}

/** The account whose own phone this is, in whatever spelling. */
export async function findAccountByPhone(ctx: Ctx, phone: string): Promise<Account | null> {
  const normal = normalisePhone(phone);
  if (!normal) return null;
  return asSystem(
    ctx,
    async ({ tx }) => (await sql<Account>`select ${accountColumns} from identity.accounts a where a.phone = ${normal}`.execute(tx)).rows[0] ?? null,
  );
}

export async function findAccountByEmail(ctx: Ctx, email: string): Promise<Account | null> {
  const wanted = email.trim().toLowerCase();
  return asSystem(
    ctx,
    async ({ tx }) => (await sql<Account>`select ${accountColumns} from identity.accounts a where a.email = ${wanted}`.execute(tx)).rows[0] ?? null,
  );
}

/** Is there somebody with this e-mail? For the flows that then ask for the password; never told to a stranger. */
export async function hasAccount(ctx: Ctx, email: string): Promise<boolean> {
  return asSystem(ctx, async ({ tx }) => (await sql`select 1 from identity.accounts where email = ${email.trim().toLowerCase()}`.execute(tx)).rows.length > 0);
}

function membersWhere(ctx: Ctx, condition: ReturnType<typeof sql>): Promise<Member[]> {
  return asSystem(ctx, async ({ tx }) => {
    const { rows } = await sql<Member>`
      select m.account_id as "accountId", m.id as "membershipId", a.email, coalesce(a.phone, a.contact_phone) as phone, a.name, a.language, m.role
      from identity.memberships m join identity.accounts a on a.id = m.account_id where ${condition} order by m.created_at, m.id`.execute(tx);
    return rows;
  });
}

export function accountsOf(ctx: Ctx, organisation: Organisation): Promise<Member[]> {
  return membersWhere(ctx, sql`m.organisation_kind = ${organisation.kind} and m.organisation_id = ${organisation.id}`);
}

/** The operator's people who hold a permission: who is to be told of what concerns them. */
export async function operatorsWith(ctx: Ctx, permission: string): Promise<Member[]> {
  const roles = (await asSystem(ctx, (inside) => rolesIn(inside, 'operator'))).filter((role) => role.permissions.includes(permission)).map((role) => role.code);
  return membersWhere(ctx, sql`m.organisation_kind = 'operator' and m.role = any (${roles}::text[])`);
}

/** Names of accounts and API keys by id, for history and lists. */
export async function names(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  return asSystem(ctx, async ({ tx }) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, case when name <> '' then name else coalesce(email, phone, '') end as name from identity.accounts where id = any (${[...ids]}::text[])
      union all select id, name from identity.api_keys where id = any (${[...ids]}::text[])`.execute(tx);
    return new Map(rows.map((row) => [row.id, row.name]));
  });
}

/** How far a merchant has come. */
export async function gateOf(ctx: Ctx, merchantId: string): Promise<Gate> {
  return asSystem(ctx, async ({ tx }) => {
    const { rows } = await sql<{ gate: Gate }>`select gate from identity.gates where merchant_id = ${merchantId}`.execute(tx);
    return rows[0]?.gate ?? 'account';
  });
}

/** Names of organisations by id, for lists of other rooms that keep only the id. */
export async function organisationNames(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  return asSystem(ctx, async ({ tx }) => {
    const { rows } = await sql<{ id: string; name: string }>`select id, name from identity.organisations where id = any (${[...ids]}::text[])`.execute(tx);
    return new Map(rows.map((row) => [row.id, row.name]));
  });
}
