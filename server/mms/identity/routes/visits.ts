import { refuse } from '#kernel/refusal';
import type { Actor, Ctx } from '#platform/ctx';
import { type RouteDoor, serveOutside } from '#platform/routes';
import { endVisit, startVisit } from '../actions/visits.ts';
import { actInCabinet, enterCabinet, leaveCabinet } from '../contract.ts';
import { setSessionCookie, visitorOf } from '../entrance.ts';
import { type SessionView, sessionView } from '../queries/session.ts';

type Person = Extract<Actor, { kind: 'account' }>;

/** Changes the caller's session for another one and answers with it. */
async function change(door: RouteDoor, open: (ctx: Ctx, actor: Person) => Promise<{ token: string; sessionId: string }>): Promise<SessionView> {
  const { actor } = door;
  if (actor.kind !== 'account') throw refuse('FORBIDDEN');
  const { token, view } = await door.transaction(async (ctx) => {
    const opened = await open(ctx, actor);
    return { token: opened.token, view: await sessionView(ctx, opened.sessionId) };
  });
  setSessionCookie(door, token);
  return view;
}

const visit = (door: RouteDoor, given: { merchantId: string; writes: boolean; reason: string }) =>
  change(door, (ctx, actor) => startVisit(ctx, actor, given, visitorOf(door)));

export const visitRoutes = [
  serveOutside(enterCabinet, (door, { params, body }) => visit(door, { merchantId: params.id, writes: false, reason: body.reason })),
  serveOutside(actInCabinet, (door, { params, body }) => visit(door, { merchantId: params.id, writes: true, reason: body.reason })),
  serveOutside(leaveCabinet, (door) => change(door, (ctx, actor) => endVisit(ctx, actor, visitorOf(door)))),
];
