import { assert, refuse } from '#kernel/refusal';
import type { Actor, Ctx } from '#platform/ctx';
import { type RouteDoor, serve, serveRaw } from '#platform/routes';
import { changePreferences } from './actions/change-preferences.ts';
import { markRead } from './actions/mark-read.ts';
import {
  buyerLive,
  buyerNotices,
  getPreferences,
  merchantLive,
  merchantNotices,
  operatorLive,
  operatorNotices,
  operatorOutbox,
  putPreferences,
  readBuyerNotices,
  readMerchantNotices,
  readOperatorNotices,
  sandboxInbox,
} from './contract.ts';
import { type Audience, inbox } from './queries/inbox.ts';
import { outbox } from './queries/outbox.ts';
import { preferences } from './queries/preferences.ts';
import { theTransport } from './transport.ts';

async function read(ctx: Ctx, audience: Audience, which: { ids?: readonly string[]; all?: true; before?: string }) {
  await markRead(ctx, audience, which);
  const { unread } = await inbox(ctx, audience, { limit: 1 });
  return { unread };
}

/** What a screen hears: its organisation's news and the person's own. */
function topicsOf(actor: Actor, audience: Audience): string[] {
  const own = actor.kind === 'account' ? [`account:${actor.accountId}`] : [];
  if (audience === 'operator') return ['operator', ...own];
  const organisation = 'organisation' in actor ? actor.organisation : null;
  return audience === 'merchant' && organisation ? [`merchant:${organisation.id}`, ...own] : own;
}

async function stream(door: RouteDoor, audience: Audience): Promise<unknown> {
  const { live } = theTransport();
  assert(live, 'the live feed is open');
  await live.subscribe(topicsOf(door.actor, audience), door.reply, door.request.headers['last-event-id'] as string | undefined);
  return door.reply;
}

export const routes = [
  serve(merchantNotices, (ctx, { query }) => inbox(ctx, 'merchant', query)),
  serve(operatorNotices, (ctx, { query }) => inbox(ctx, 'operator', query)),
  serve(buyerNotices, (ctx, { query }) => inbox(ctx, 'buyer', query)),
  serve(readMerchantNotices, (ctx, { body }) => read(ctx, 'merchant', body)),
  serve(readOperatorNotices, (ctx, { body }) => read(ctx, 'operator', body)),
  serve(readBuyerNotices, (ctx, { body }) => read(ctx, 'buyer', body)),
  serveRaw(merchantLive, (door) => stream(door, 'merchant')),
  serveRaw(operatorLive, (door) => stream(door, 'operator')),
  serveRaw(buyerLive, (door) => stream(door, 'buyer')),
  serve(getPreferences, async (ctx) => ({ items: await preferences(ctx) })),
  serve(putPreferences, async (ctx, { body }) => {
    await changePreferences(ctx, body.items);
    return { items: await preferences(ctx) };
  }),
  serve(operatorOutbox, (ctx, { query }) => outbox(ctx, query)),
  serve(sandboxInbox, (ctx, { query }) => {
    if (!theTransport().sandbox) throw refuse('NOT_FOUND');
    return outbox(ctx, query);
  }),
];
