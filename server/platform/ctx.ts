import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { FactorState } from '#kernel/contract';
import type { Language } from '#kernel/language';
import type { ScopeRole } from './roles.ts';

/** The transaction. Rooms write SQL with Kysely's `sql` tag and schema-qualified names of their own schema. */
export type Tx = Kysely<object>;

export type Organisation = { kind: 'operator' | 'merchant' | 'company'; id: string };

/** How far a merchant has come; every merchant endpoint declares what it needs. */
export type Gate = 'account' | 'confirmed' | 'agreement' | 'closed';

export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'system'; name: string }
  | {
      kind: 'account';
      accountId: string;
      sessionId: string;
      /** E.164, proved by a code. */
      verifiedPhone: string | null;
      organisation: Organisation | null;
      role: string | null;
      permissions: ReadonlySet<string>;
      gate: Gate;
      /** Somebody of the operator looks into this merchant's cabinet as support. */
      visit?: { writes: boolean };
      factor: FactorState;
      /** The current role must have a second factor. */
      factorRequired: boolean;
    }
  | { kind: 'key'; keyId: string; organisation: Organisation; permissions: ReadonlySet<string>; gate: Gate };

/** The moment: who asks, when, in which language, in which transaction. First argument of every action and query. */
export type Ctx = {
  readonly tx: Tx;
  /** Business time: the database's clock plus the demo's offset. */
  readonly now: Date;
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  /** Whence the change comes: screen, API, file, job. Kept in history. */
  readonly source: 'screen' | 'api' | 'file' | 'job' | 'demo';
  readonly scope: Scope;
};

export type Scope = { role: ScopeRole; merchantId?: string; accountId?: string };

/** The merchant on whose behalf the caller acts. Its id comes from the session, never from input. */
export function merchantOf(ctx: Ctx): string {
  const organisation = 'organisation' in ctx.actor ? ctx.actor.organisation : null;
  if (organisation?.kind !== 'merchant') throw new Error('broken invariant: a merchant endpoint has a merchant');
  return organisation.id;
}

export function accountOf(ctx: Ctx): string {
  if (ctx.actor.kind !== 'account') throw new Error('broken invariant: a signed-in endpoint has an account');
  return ctx.actor.accountId;
}

/** Who did it, as history and documents keep it. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'account') return actor.accountId;
  if (actor.kind === 'key') return actor.keyId;
  return actor.kind === 'system' ? `system:${actor.name}` : 'anonymous';
}

function scopeStatement(scope: Scope) {
  return sql`select set_config('role', ${scope.role}, true), set_config('app.merchant_id', ${scope.merchantId ?? ''}, true),
    set_config('app.account_id', ${scope.accountId ?? ''}, true)`;
}

/**
 * Steps behind the counter inside the same transaction: what a caller's act causes in rooms that the caller may not write to
 * (a task for the operator, a posting, a notice). Only the doors of such rooms use it; `server/laws` lists them.
 */
export async function asSystem<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.scope.role === 'app_system') return work(ctx);
  const scope: Scope = { role: 'app_system' };
  await scopeStatement(scope).execute(ctx.tx);
  try {
    const result = await work({ ...ctx, scope });
    await scopeStatement(ctx.scope).execute(ctx.tx);
    return result;
  } catch (error) {
    // Whoever catches a refusal goes on in front of the counter; a failed statement has ended the transaction anyway.
    await scopeStatement(ctx.scope)
      .execute(ctx.tx)
      .catch(() => undefined);
    throw error;
  }
}
