import type { FastifyRequest } from 'fastify';
import type { Endpoint, FactorState, Needs } from '#kernel/contract';
import { refuse } from '#kernel/refusal';
import { sessionToken } from './http/session-cookie.ts';
import type { Actor, Gate, Scope } from './ctx.ts';

/** The port that `identity` fills: whose request is this? Cookie session or API key; unknown or expired is anonymous. */
export type Identify = (request: { cookie?: string; authorization?: string; ip: string }) => Promise<Actor>;

let identify: Identify = async () => ({ kind: 'anonymous' });

export function setIdentify(port: Identify): void {
  identify = port;
}

export function actorOf(request: FastifyRequest): Promise<Actor> {
  return identify({ cookie: sessionToken(request), authorization: request.headers.authorization, ip: request.ip });
}

/** Before it has shown its second factor a session is nobody's but its password's. */
export const isWaiting = (factor: FactorState): boolean => factor === 'enrolment' || factor === 'code';

const reach: Record<Gate, number> = { closed: -1, account: 0, confirmed: 1, agreement: 2 };
const need: Record<Needs, number> = { account: 0, confirmed: 1, agreement: 2 };

/**
 * Guard order is fixed: authenticate → second factor → tenant → gate → permission → step-up. Deny by default.
 * Refuses with UNAUTHENTICATED, SECOND_FACTOR_NEEDED, FORBIDDEN, AGREEMENT_REQUIRED, VISIT_READS_ONLY, STEP_UP_NEEDED.
 */
export function guard(endpoint: Endpoint, actor: Actor): Scope {
  if (endpoint.permission === 'none') return openScope(endpoint, actor);
  if (actor.kind === 'anonymous' || actor.kind === 'system') throw refuse('UNAUTHENTICATED');
  if (actor.kind === 'account' && isWaiting(actor.factor) && endpoint.factor !== 'waiting') throw refuse('SECOND_FACTOR_NEEDED');
  const organisation = actor.organisation;
  if (endpoint.audience === 'merchant') {
    if (organisation?.kind !== 'merchant') throw refuse('FORBIDDEN');
    if (actor.kind === 'account' && actor.visit && !actor.visit.writes && endpoint.method !== 'GET') throw refuse('VISIT_READS_ONLY');
    if (reach[actor.gate] < 0) throw refuse('MERCHANT_CLOSED');
    if (reach[actor.gate] < need[endpoint.needs ?? 'agreement']) throw refuse('AGREEMENT_REQUIRED');
  }
  if (endpoint.audience === 'operator' && organisation?.kind !== 'operator') throw refuse('FORBIDDEN');
  if (endpoint.audience === 'buyer' && actor.kind !== 'account') throw refuse('FORBIDDEN');
  if (endpoint.permission !== 'signed-in' && !actor.permissions.has(endpoint.permission)) throw refuse('FORBIDDEN', { permission: endpoint.permission });
  if (endpoint.factor === 'fresh') askFreshFactor(actor);
  return signedInScope(endpoint, actor);
}

/** Whoever has a second factor must have shown it minutes ago. For actions of which only some move money; others declare `factor: 'fresh'`. */
export function askFreshFactor(actor: Actor): void {
  if (actor.kind === 'account' && actor.factor === 'shown') throw refuse('STEP_UP_NEEDED');
}

function openScope(endpoint: Endpoint, actor: Actor): Scope {
  if (endpoint.scope === 'public') return { role: 'app_public' };
  if (endpoint.scope === 'system' || endpoint.audience === 'public' || endpoint.audience === 'store') return { role: 'app_system' };
  throw new Error(`${endpoint.path}: an open endpoint of audience ${endpoint.audience} must name its scope (${actor.kind})`);
}

function signedInScope(endpoint: Endpoint, actor: Exclude<Actor, { kind: 'anonymous' } | { kind: 'system' }>): Scope {
  if (endpoint.scope === 'system') return { role: 'app_system' };
  const accountId = actor.kind === 'account' ? actor.accountId : undefined;
  switch (endpoint.audience) {
    case 'merchant':
      return { role: 'app_merchant', merchantId: actor.organisation!.id, accountId };
    case 'operator':
      return { role: 'app_operator', accountId };
    case 'buyer':
      return { role: 'app_buyer', accountId };
    default:
      return { role: 'app_system', accountId };
  }
}
