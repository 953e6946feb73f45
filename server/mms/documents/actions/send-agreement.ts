import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { assert } from '#kernel/refusal';
import * as history from '#history';
import { asSystem, type Ctx } from '#platform/ctx';
import * as settings from '#settings';
import * as tasks from '#tasks';
import type { Counterparty } from '../rules/agreement-text.ts';

/** Sends the version in force today to a merchant, with both sides' details filled in; one that is already open gets the newer details. */
export async function sendAgreement(ctx: Ctx, merchantId: string, counterparty: Counterparty): Promise<string> {
  const { rows } = await sql<{
    version: number;
  }>`select version from documents.agreement_versions where effective_from <= ${ctx.now} order by version desc limit 1`.execute(ctx.tx);
  const version = rows[0]?.version;
  assert(version, 'an agreement is in force');
  const operator = await settings.get(ctx, 'operatorDetails');
  const number = `${String(counterparty.number).padStart(5, '0')}/${version}`;
  return asSystem(ctx, async (inside) => {
    const { rows: sent } = await sql<{ id: string; status: string }>`
      insert into documents.agreements as a (id, merchant_id, version, number, status, operator_details, counterparty, sent_at)
      values (${newId('agr')}, ${merchantId}, ${version}, ${number}, 'sent', ${JSON.stringify(operator)}::jsonb, ${JSON.stringify(counterparty)}::jsonb, ${ctx.now})
      on conflict (merchant_id, version) where status in ('sent', 'in_force') do update
        set operator_details = case when a.status = 'sent' then excluded.operator_details else a.operator_details end,
          counterparty = case when a.status = 'sent' then excluded.counterparty else a.counterparty end
      returning id, status`.execute(inside.tx);
    const { id, status } = sent[0]!;
    if (status !== 'sent') return id;
    await tasks.open(inside, {
      kind: 'documents.agreement',
      subjectKind: 'agreement',
      subjectId: id,
      merchantId,
      side: 'merchant',
      words: { key: 'documents.agreement', values: { number } },
      href: '/cabinet/agreements',
    });
    await history.record(inside, {
      subjectKind: 'merchant',
      subjectId: merchantId,
      merchantId,
      action: 'documents.agreementSent',
      after: { agreementId: id, version, number },
    });
    return id;
  });
}

/** The merchant's details moved before it accepted: the open text moves with them. */
export async function refreshCounterparty(ctx: Ctx, merchantId: string, counterparty: Counterparty): Promise<void> {
  await asSystem(ctx, ({ tx }) =>
    sql`update documents.agreements set counterparty = ${JSON.stringify(counterparty)}::jsonb where merchant_id = ${merchantId} and status = 'sent'`.execute(
      tx,
    ),
  );
}

/** Takes back what was sent and not accepted: the application was rejected after all. */
export async function withdrawAgreements(ctx: Ctx, merchantId: string): Promise<void> {
  await asSystem(ctx, async (inside) => {
    const { rows } = await sql<{ id: string }>`
      update documents.agreements set status = 'terminated', ended_at = ${ctx.now} where merchant_id = ${merchantId} and status = 'sent' returning id`.execute(
      inside.tx,
    );
    await tasks.closeMany(
      inside,
      'documents.agreement',
      rows.map((row) => row.id),
      'withdrawn',
    );
  });
}
