import { sql } from 'kysely';
import { type Database, transact } from '#platform/database';
import type { Report } from '#platform/examination';
import type { Check, Module } from '#platform/module';
import { roomName, rooms } from './modules.ts';

export type Finding = Report['findings'][number];

const schemas = rooms.map(roomName);
const schemaList = schemas.map((name) => `'${name}'`).join(', ');

/** What the platform itself promises: deliveries move, tenants stay apart. */
const platformChecks: Check[] = [
  {
    id: 'D7',
    says: 'work that waits longer than five minutes past its time',
    sql: `select id || ' ' || handler as finding from platform.work where state = 'new' and due_at < clock_timestamp() - interval '5 minutes'`,
  },
  {
    id: 'D7',
    says: 'work that lies among the dead',
    sql: `select id || ' ' || handler || ': ' || coalesce(last_error, '') as finding from platform.work where state = 'dead'`,
  },
  {
    id: 'D8',
    says: 'a tenant table without forced row-level security',
    sql: `select n.nspname || '.' || c.relname as finding from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname in (${schemaList}) and c.relkind = 'r' and a.attname = 'merchant_id' and not a.attisdropped and not (c.relrowsecurity and c.relforcerowsecurity)
        and has_table_privilege('app_merchant', c.oid, 'select')`,
  },
  {
    id: 'D8',
    says: 'a role of the application that owns a table or passes row-level security by',
    sql: `select r.rolname as finding from pg_roles r where r.rolname like 'app\\_%' and (r.rolbypassrls or r.rolsuper
      or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in (${schemaList}) and c.relowner = r.oid))`,
  },
];

/** Runs every room's checks under the reading role. Each row of a check is a finding; a healthy house has none. */
export async function examine(database: Database, modules: readonly Module[]): Promise<Report> {
  const checks = [...platformChecks, ...modules.flatMap((module) => module.checks ?? [])];
  const findings: Finding[] = [];
  await transact(database, { actor: { kind: 'system', name: 'doctor' }, scope: { role: 'app_doctor' } }, async (ctx) => {
    // A check reads whole tables: what stops a person's hasty request must not stop the doctor.
    await sql`set local statement_timeout = '15min'`.execute(ctx.tx);
    for (const check of checks) {
      const { rows } = await sql<{ finding: string }>`select finding::text as finding from (${sql.raw(check.sql)}) checked limit 20`.execute(ctx.tx);
      if (rows.length > 0) findings.push({ id: check.id, says: check.says, findings: rows.map((row) => row.finding) });
    }
  });
  return { healthy: findings.length === 0, checks: checks.length, findings };
}
