import { z } from 'zod';
import { endpoint, flag, instantShape, listOf, pageQuery } from '#kernel/contract';
import { kinds } from './rules/kinds.ts';

const noticeShape = z
  .object({
    id: z.string(),
    kind: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    href: z.string(),
    title: z.string(),
    body: z.string(),
    action: z.string().nullable(),
    at: instantShape,
    read: z.boolean(),
  })
  .meta({ id: 'Notice' });

const inboxShape = listOf(noticeShape).extend({ unread: z.int(), unreadByKind: z.record(z.string(), z.int()) });
const inboxQuery = z.strictObject({ kind: z.string().max(40).optional(), unread: flag.optional(), ...pageQuery });
const readBody = z.strictObject({
  ids: z.array(z.string().max(80)).max(1000).optional(),
  all: z.literal(true).optional(),
  before: instantShape.optional().describe('All that came before this moment'),
});
const unreadShape = z.object({ unread: z.int() });

const merchant = { audience: 'merchant', needs: 'account', permission: 'notices.read' } as const;
const operator = { audience: 'operator', permission: 'notices.read' } as const;
const buyer = { audience: 'buyer', permission: 'signed-in' } as const;
const list = { method: 'GET', summary: 'The inbox, in the reader’s language', query: inboxQuery, output: inboxShape } as const;
const read = { method: 'POST', summary: 'Mark notices as read', body: readBody, output: unreadShape } as const;
const live = {
  method: 'GET',
  summary: 'Server-sent events of open screens',
  description: 'Events: `notice`, `tasks`, and what the rooms tell. `Last-Event-ID` brings what was missed.',
  transport: 'stream',
  rateLimit: 120,
} as const;

export const merchantNotices = endpoint({ ...merchant, ...list, path: '/merchant/notices' });
export const operatorNotices = endpoint({ ...operator, ...list, path: '/operator/notices' });
export const buyerNotices = endpoint({ ...buyer, ...list, path: '/buyer/notices' });
export const readMerchantNotices = endpoint({ ...merchant, ...read, path: '/merchant/notices/read' });
export const readOperatorNotices = endpoint({ ...operator, ...read, path: '/operator/notices/read' });
export const readBuyerNotices = endpoint({ ...buyer, ...read, path: '/buyer/notices/read' });
export const merchantLive = endpoint({ ...merchant, ...live, permission: 'signed-in', path: '/merchant/live' });
export const operatorLive = endpoint({ ...operator, ...live, permission: 'signed-in', path: '/operator/live' });
export const buyerLive = endpoint({ ...buyer, ...live, path: '/buyer/live' });

const preferenceShape = z.strictObject({ kind: z.enum(kinds), channel: z.enum(['email', 'sms']), wanted: z.boolean() });
const preferencesShape = z.object({ items: z.array(preferenceShape) });

export const getPreferences = endpoint({
  ...buyer,
  method: 'GET',
  path: '/buyer/notices/preferences',
  summary: 'Which letters the account wants',
  output: preferencesShape,
});
export const putPreferences = endpoint({
  ...buyer,
  method: 'PUT',
  path: '/buyer/notices/preferences',
  summary: 'Switch letters on or off by kind and channel',
  body: z.strictObject({ items: z.array(preferenceShape).max(40) }),
  output: preferencesShape,
});

const letterShape = z
  .object({
    id: z.string(),
    channel: z.enum(['email', 'sms']),
    recipient: z.string(),
    language: z.string(),
    kind: z.string(),
    title: z.string(),
    body: z.string(),
    action: z.string().nullable(),
    href: z.string().nullable(),
    secret: z.boolean().describe('Holds a code or a link: readable in a sandbox only'),
    state: z.enum(['waiting', 'sent', 'failed', 'suppressed']),
    reason: z.string().nullable(),
    attempts: z.int(),
    at: instantShape,
    settledAt: instantShape.nullable(),
  })
  .meta({ id: 'OutgoingLetter' });

const outboxQuery = z.strictObject({
  state: z.enum(['waiting', 'sent', 'failed', 'suppressed']).optional(),
  channel: z.enum(['email', 'sms']).optional(),
  recipient: z.string().max(200).optional(),
  ...pageQuery,
});

export const operatorOutbox = endpoint({
  ...operator,
  method: 'GET',
  path: '/operator/notices/outbox',
  summary: 'Every letter that left, with what became of it',
  query: outboxQuery,
  output: listOf(letterShape),
});

export const sandboxInbox = endpoint({
  method: 'GET',
  path: '/dev/inbox',
  audience: 'public',
  permission: 'none',
  summary: 'Demo mode: every e-mail and text message that would have left',
  description: 'Outside demo mode there is no such page.',
  query: outboxQuery,
  output: listOf(letterShape),
  refusals: { NOT_FOUND: 404 },
});
