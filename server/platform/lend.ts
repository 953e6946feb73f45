import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type pg from 'pg';
import type { Scope, Tx } from './ctx.ts';
import { closeLeaving, type Leaving, openLeaving, shareLeaving } from './leaving.ts';
import { prepared, type Statement } from './prepared.ts';

/** One connection for one transaction, spoken to as whoever entered, or as the house itself; what either lets out leaves by one list. */
export type Loan = { tx: Tx; left: Leaving; end: () => void };

const houseOf = new WeakMap<Tx, () => Tx>();
const house: Scope = { role: 'app_system' };

const settings = `set_config('role', $1, true), set_config('app.merchant_id', $2, true), set_config('app.account_id', $3, true)`;
const settingsOf = ({ role, merchantId, accountId }: Scope): string[] => [role, merchantId ?? '', accountId ?? ''];

/** Says who speaks from now on in the transaction. */
export function speakingAs(scope: Scope): Statement {
  return { name: 'agora_speak', text: `select ${settings}`, values: settingsOf(scope) };
}

/** The first statement of a transaction: who speaks, and what time it is. */
export function entering(scope: Scope): Statement {
  return { name: 'agora_enter', text: `select platform.business_now() as now, ${settings}`, values: settingsOf(scope) };
}

/**
 * Kysely upon one client of the pool, for one transaction whose settings say `scope` from its first statement: whoever keeps it longer
 * is refused, or would write into a stranger's. Each statement goes out under its own scope, so steps of both kinds may run side by side.
 */
export function lend(client: pg.PoolClient, scope: Scope): Loan {
  let ended = false;
  let standing = scope;
  const speakAs = (own: Scope): Tx => {
    const query = (text: string, values: unknown[]) => {
      if (ended) throw new Error('broken invariant: a statement came after the end of its transaction');
      if (standing !== own) {
        standing = own;
        // Sent ahead in the same line; nobody waits for its answer. A switch that is refused aborts the transaction, and with it all that follows.
        client.query(speakingAs(own)).catch(() => undefined);
      }
      return client.query(prepared(own.role, text, values));
    };
    const pool = { connect: async () => ({ query, release: () => undefined }), end: async () => undefined } as unknown as PostgresPool;
    return new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
  };
  const tx = speakAs(scope);
  const left = openLeaving(tx);
  let behind: Tx | undefined;
  houseOf.set(tx, () => {
    if (!behind) shareLeaving((behind = speakAs(house)), left);
    return behind;
  });
  const end = () => {
    ended = true;
    for (const voice of [tx, behind]) if (voice) closeLeaving(voice);
  };
  return { tx, left, end };
}

/** The same transaction, spoken to as the house. */
export function asHouse(tx: Tx): Tx {
  const open = houseOf.get(tx);
  if (!open) throw new Error('broken invariant: only a transaction is spoken to as the house');
  return open();
}
