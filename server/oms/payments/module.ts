import type { Module } from '#platform/module';
import { jobs } from './jobs.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'payments',
  routes,
  jobs,
  checks: [
    {
      id: 'D4',
      says: 'a payment captured beyond what was authorised or asked',
      sql: `select id as finding from payments.payments where captured_minor > authorised_minor or authorised_minor > amount_minor`,
    },
    {
      id: 'D4',
      says: 'refunds together above the capture',
      sql: `select p.id as finding from payments.payments p join payments.refunds r on r.payment_id = p.id and r.status <> 'refused'
      group by p.id having sum(r.amount_minor) + max(p.foreign_refunded_minor) > max(p.captured_minor)`,
    },
    {
      id: 'D4',
      says: "sums that are not those of the payment's refunds",
      sql: `select p.id as finding from payments.payments p left join payments.refunds r on r.payment_id = p.id group by p.id
      having p.refunded_minor - p.foreign_refunded_minor <> coalesce(sum(r.amount_minor) filter (where r.status = 'done'), 0)
        or p.reserved_minor <> coalesce(sum(r.amount_minor) filter (where r.status in ('asked', 'sent', 'unknown')), 0)`,
    },
    {
      id: 'D4',
      says: "money counted as captured without the acquirer's proof",
      sql: `select p.id as finding from payments.payments p where p.captured_minor > 0
      and (p.provider_reference is null or not exists (select 1 from payments.proofs f where f.payment_id = p.id and f.outcome = 'captured'))`,
    },
    {
      id: 'D4',
      says: 'a payment in doubt for more than an hour',
      sql: `select id as finding from payments.payments where status = 'unknown' and coalesce(opened_at, created_at) < platform.business_now() - interval '1 hour'`,
    },
    {
      id: 'D4',
      says: 'a refund without an answer for more than a day',
      sql: `select id as finding from payments.refunds where status in ('asked', 'sent', 'unknown') and created_at < platform.business_now() - interval '1 day'`,
    },
    {
      id: 'D4',
      says: 'a card payment still open an hour after its time ran out',
      sql: `select id as finding from payments.payments where method = 'card' and status in ('open', 'failed', 'unknown')
      and expires_at < platform.business_now() - interval '1 hour'`,
    },
  ],
};
