import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import * as documents from '#documents';
import * as identity from '#identity';
import type { Ctx } from '#platform/ctx';
import { openMoves } from '../rules/merchant-status.ts';
import { findMerchant } from '../tables/merchants.ts';
import { presentProfile } from './profile.ts';

type NoteRow = { id: string; authorId: string; text: string; at: Date };

/** The counterparty sheet: what the operator's page of a merchant shows of this room and of the rooms below. */
export async function merchantSheet(ctx: Ctx, merchantId: string) {
  const merchant = await findMerchant(ctx, merchantId);
  if (!merchant) throw refuse('NOT_FOUND');
  const { rows: notes } =
    await sql<NoteRow>`select id, author_id as "authorId", text, at from merchants.notes where merchant_id = ${merchantId} order by at desc, id desc limit 100`.execute(
      ctx.tx,
    );
  const users = await identity.accountsOf(ctx, { kind: 'merchant', id: merchantId });
  const agreements = await documents.agreementsOf(ctx, merchantId);
  const gate = await identity.gateOf(ctx, merchantId);
  const people = [merchant.specialistId, merchant.decidedBy, ...notes.map((note) => note.authorId), ...agreements.map((agreement) => agreement.acceptedBy)];
  const names = await identity.names(
    ctx,
    people.filter((id) => id !== null),
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    ...presentProfile(merchant),
    gate,
    moves: openMoves(merchant.status).filter((move) => ['confirm', 'reject', 'block', 'unblock'].includes(move)),
    expectedProducts: merchant.expectedProducts,
    registeredAt: merchant.registeredAt.toISOString(),
    decideBy: merchant.decideBy.toISOString(),
    decidedAt: merchant.decidedAt?.toISOString() ?? null,
    decision: merchant.decidedAt
      ? { reason: merchant.decisionReason, comment: merchant.decisionComment ?? '', by: merchant.decidedBy ? nameOf(merchant.decidedBy) : null }
      : null,
    specialist: merchant.specialistId ? { id: merchant.specialistId, name: nameOf(merchant.specialistId) } : null,
    users: users.map(({ accountId, name, email, phone, role }) => ({ accountId, name, email, phone, role })),
    agreements: agreements.map((agreement) => ({
      ...documents.presentAgreement(agreement, ctx.language),
      acceptedBy: agreement.acceptedBy ? nameOf(agreement.acceptedBy) : null,
    })),
    notes: notes.map(({ authorId, at, ...note }) => ({ ...note, author: nameOf(authorId), at: at.toISOString() })),
  };
}
