import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BodyOf, Endpoint, OutputOf, ParamsOf, QueryOf } from '#kernel/contract';
import type { Actor, Ctx } from './ctx.ts';
import type { ReadyJson } from './http/ready-json.ts';
import type { Door } from './jobs.ts';

/** What a handler receives: validated parts of the request. `ifMatch` is the version of an edited object, if sent. */
export type Input<E> = { params: ParamsOf<E>; query: QueryOf<E>; body: BodyOf<E>; ifMatch?: string };

export type RouteDoor = Door & { actor: Actor; request: FastifyRequest; reply: FastifyReply };

export type Route = {
  endpoint: Endpoint;
  kind: 'transaction' | 'outside' | 'raw';
  run: (door: Ctx | RouteDoor, input: Input<Endpoint>) => Promise<unknown>;
};

/** The usual route: one request = one transaction = one action or query. */
export function serve<E extends Endpoint>(endpoint: E, run: (ctx: Ctx, input: Input<E>) => Promise<OutputOf<E> | Promise<OutputOf<E>>>): Route {
  return { endpoint, kind: 'transaction', run: run as unknown as Route['run'] };
}

/** A busy public page whose answer is kept as bytes. */
export function serveReady<E extends Endpoint>(endpoint: E, run: (ctx: Ctx, input: Input<E>) => Promise<ReadyJson<OutputOf<E>>>): Route {
  return { endpoint, kind: 'transaction', run: run as unknown as Route['run'] };
}

/** Prepare → outside → record: the handler opens transactions itself, around the call to the world. */
export function serveOutside<E extends Endpoint>(endpoint: E, run: (door: RouteDoor, input: Input<E>) => Promise<OutputOf<E>>): Route {
  return { endpoint, kind: 'outside', run: run as unknown as Route['run'] };
}

/** Uploads, downloads, streams, redirects: the handler speaks to the reply by itself (returns `reply`) or returns the output. */
export function serveRaw<E extends Endpoint>(endpoint: E, run: (door: RouteDoor, input: Input<E>) => Promise<unknown>): Route {
  return { endpoint, kind: 'raw', run: run as unknown as Route['run'] };
}
