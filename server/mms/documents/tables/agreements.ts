import { sql } from 'kysely';
import { inLanguage, type Language, type Localised } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import type { AgreementText, Counterparty, OperatorDetails } from '../rules/agreement-text.ts';

export type AgreementStatus = 'sent' | 'in_force' | 'expired' | 'terminated';
export type Agreement = {
  id: string;
  merchantId: string;
  version: number;
  number: string;
  status: AgreementStatus;
  titles: Localised;
  sentAt: Date;
  acceptedAt: Date | null;
  acceptedBy: string | null;
  acceptedIp: string | null;
  acceptedLanguage: Language | null;
  acceptedText: string | null;
  textHash: string | null;
  operatorDetails: OperatorDetails;
  counterparty: Counterparty;
  texts: Record<Language, AgreementText>;
};

export const agreementColumns = sql`a.id, a.merchant_id as "merchantId", a.version, a.number, a.status, a.sent_at as "sentAt", a.accepted_at as "acceptedAt",
  a.accepted_by as "acceptedBy", a.accepted_ip as "acceptedIp", a.accepted_language as "acceptedLanguage", a.accepted_text as "acceptedText", a.text_hash as "textHash",
  a.operator_details as "operatorDetails", a.counterparty, v.texts,
  jsonb_build_object('uk', v.texts->'uk'->'title', 'ru', v.texts->'ru'->'title', 'kk', v.texts->'kk'->'title', 'en', v.texts->'en'->'title') as titles`;
export const agreementTables = sql`documents.agreements a join documents.agreement_versions v on v.version = a.version`;

/** One agreement; a merchant finds its own only. Refuses with NOT_FOUND. */
export async function findAgreement(ctx: Ctx, id: string, lock = false): Promise<Agreement> {
  const { rows } = await sql<Agreement>`select ${agreementColumns} from ${agreementTables} where a.id = ${id} ${lock ? sql`for update of a` : sql``}`.execute(
    ctx.tx,
  );
  if (!rows[0]) throw refuse('NOT_FOUND');
  return rows[0];
}

/** A line for lists: title in the reader's language, times as text. */
export function presentAgreement(agreement: Agreement, language: Language) {
  const { id, number, version, status, acceptedBy } = agreement;
  const title = inLanguage(agreement.titles, language).replaceAll('{{number}}', number);
  return { id, number, title, version, status, acceptedBy, sentAt: agreement.sentAt.toISOString(), acceptedAt: agreement.acceptedAt?.toISOString() ?? null };
}
