import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { assert } from '#kernel/refusal';
import * as history from '#history';
import { asSystem, type Ctx, type Gate, type Organisation } from '#platform/ctx';
import { rolesIn } from '../queries/roles.ts';

/** What people read in the organisation switch; told by the room that owns the organisation, again whenever it is renamed. */
export async function nameOrganisation(ctx: Ctx, organisation: Organisation, name: string): Promise<void> {
  await asSystem(ctx, ({ tx }) =>
    sql`insert into identity.organisations (kind, id, name) values (${organisation.kind}, ${organisation.id}, ${name})
      on conflict (kind, id) do update set name = excluded.name`.execute(tx),
  );
}

/** Makes an account a member with a role; a member gets the new role. The organisation must have been named before. */
export async function addMember(ctx: Ctx, member: { accountId: string; organisation: Organisation; role: string }): Promise<string> {
  const { accountId, organisation, role } = member;
  return asSystem(ctx, async (inside) => {
    const known = (await rolesIn(inside, organisation.kind)).some((one) => one.code === role);
    assert(known, `${role} is a role of a ${organisation.kind}`);
    const { rows } = await sql<{ id: string }>`
      insert into identity.memberships (id, account_id, organisation_kind, organisation_id, role, created_at)
      values (${newId('mem')}, ${accountId}, ${organisation.kind}, ${organisation.id}, ${role}, ${ctx.now})
      on conflict (account_id, organisation_kind, organisation_id) do update set role = excluded.role returning id`.execute(inside.tx);
    const membershipId = rows[0]!.id;
    await history.record(inside, {
      subjectKind: 'account',
      subjectId: accountId,
      merchantId: organisation.kind === 'merchant' ? organisation.id : null,
      action: 'identity.memberAdded',
      after: { organisation, role },
    });
    return membershipId;
  });
}

async function setGate(ctx: Ctx, merchantId: string, gate: Gate): Promise<void> {
  await asSystem(ctx, async (inside) => {
    const { rows } = await sql<{ before: Gate | null }>`
      with old as (select gate from identity.gates where merchant_id = ${merchantId})
      insert into identity.gates (merchant_id, gate, changed_at) values (${merchantId}, ${gate}, ${ctx.now})
      on conflict (merchant_id) do update set gate = excluded.gate, changed_at = excluded.changed_at
      returning (select gate from old) as before`.execute(inside.tx);
    const before = rows[0]?.before ?? null;
    if (before !== gate)
      await history.record(inside, { subjectKind: 'merchant', subjectId: merchantId, merchantId, action: 'identity.gateMoved', before, after: gate });
  });
}

/** Lets a merchant go as far as this: account → confirmed → agreement. In force from its next request. */
export function openGate(ctx: Ctx, merchantId: string, gate: Exclude<Gate, 'closed'>): Promise<void> {
  return setGate(ctx, merchantId, gate);
}

/** Closes the cabinet and every API key of a merchant at once: the gate is read at each request. */
export function closeGate(ctx: Ctx, merchantId: string): Promise<void> {
  return setGate(ctx, merchantId, 'closed');
}
