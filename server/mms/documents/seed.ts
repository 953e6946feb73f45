import { sql } from 'kysely';
import type { Language } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import type { AgreementText } from './rules/agreement-text.ts';
import { en } from './texts/en.ts';
import { kk } from './texts/kk.ts';
import { ru } from './texts/ru.ts';
import { uk } from './texts/uk.ts';

export const firstTexts: Record<Language, AgreementText> = { uk, ru, kk, en };

/** The first version of the cooperation agreement; the operator's own versions come after it. */
export async function seedAgreement(ctx: Ctx): Promise<void> {
  await sql`insert into documents.agreement_versions (version, texts, effective_from, author, created_at)
    values (1, ${JSON.stringify(firstTexts)}::jsonb, '2020-01-01T00:00:00Z', 'system:seed', ${ctx.now}) on conflict do nothing`.execute(ctx.tx);
}
