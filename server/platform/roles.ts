import type pg from 'pg';

/** Roles that a transaction may take. None owns a table, none bypasses row-level security. `app_doctor` reads everything. */
export const scopeRoles = ['app_merchant', 'app_buyer', 'app_public', 'app_operator', 'app_system', 'app_doctor'] as const;
export type ScopeRole = (typeof scopeRoles)[number];

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** The statements that make the roles of decisions §3: an owner for migrations, a login that owns nothing, the scopes it may take. */
export function roleStatements(owner: { name: string; password: string }, application: { name: string; password: string }): string[] {
  const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const make = (name: string, options: string) =>
    `do $$ begin create role ${quote(name)} ${options}; exception when duplicate_object then alter role ${quote(name)} ${options}; end $$`;
  return [
    ...scopeRoles.map((role) => make(role, 'nologin nosuperuser nobypassrls noinherit')),
    make(owner.name, `login nosuperuser nobypassrls createdb password ${literal(owner.password)}`),
    make(application.name, `login nosuperuser nobypassrls noinherit password ${literal(application.password)}`),
    ...scopeRoles.map((role) => `grant ${role} to ${quote(application.name)}`),
    `alter role ${quote(application.name)} set lock_timeout = '2s'`,
    `alter role ${quote(application.name)} set statement_timeout = '60s'`,
    `alter role ${quote(application.name)} set idle_in_transaction_session_timeout = '30s'`,
  ];
}

/** Creates what is missing. Serialised by an advisory lock: several processes may start at once. */
export async function ensureRoles(
  superuser: pg.Client,
  owner: { name: string; password: string },
  application: { name: string; password: string },
): Promise<void> {
  await superuser.query('select pg_advisory_lock(20261122)');
  try {
    for (const statement of roleStatements(owner, application)) await superuser.query(statement);
  } finally {
    await superuser.query('select pg_advisory_unlock(20261122)');
  }
}
