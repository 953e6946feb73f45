import { sql } from 'kysely';
import type { Language } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import * as settings from '#settings';
import { type AgreementText, fillText, plainText, textHash } from '../rules/agreement-text.ts';
import { type Agreement, agreementColumns, agreementTables } from '../tables/agreements.ts';

/** A merchant's agreements, the latest first. */
export async function agreementsOf(ctx: Ctx, merchantId: string): Promise<Agreement[]> {
  const { rows } =
    await sql<Agreement>`select ${agreementColumns} from ${agreementTables} where a.merchant_id = ${merchantId} order by a.sent_at desc, a.version desc`.execute(
      ctx.tx,
    );
  return rows;
}

export async function agreementInForce(ctx: Ctx, merchantId: string): Promise<boolean> {
  return (await sql`select 1 from documents.agreements where merchant_id = ${merchantId} and status = 'in_force'`.execute(ctx.tx)).rows.length > 0;
}

export type ShownText = { language: Language; text: string; textHash: string };

/** The text as this reader sees it: the accepted one as it was accepted, an open one in the wanted language with today's date. */
export async function shownText(ctx: Ctx, agreement: Agreement, language: Language): Promise<ShownText> {
  if (agreement.acceptedText !== null) return { language: agreement.acceptedLanguage!, text: agreement.acceptedText, textHash: agreement.textHash! };
  const { name } = await settings.get(ctx, 'theme');
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Kyiv' }).format(agreement.sentAt);
  const filled = fillText(agreement.texts[language], {
    number: agreement.number,
    date,
    market: name,
    operator: agreement.operatorDetails,
    merchant: agreement.counterparty,
  });
  const text = plainText(filled);
  return { language, text, textHash: textHash(text) };
}

type AgreementVersion = { version: number; effectiveFrom: Date; author: string; note: string; texts: Record<string, AgreementText> };

/** Every version of the cooperation agreement, the latest first. */
export async function agreementVersions(ctx: Ctx) {
  const { rows } = await sql<AgreementVersion>`
    select version, effective_from as "effectiveFrom", author, note, texts from documents.agreement_versions order by version desc`.execute(ctx.tx);
  return rows.map((row) => ({ ...row, effectiveFrom: row.effectiveFrom.toISOString() }));
}
