import { z } from 'zod';
import { endpoint, idParams } from '#kernel/contract';
import { sessionShape } from './session-shape.ts';

const body = z.strictObject({ reason: z.string().trim().min(3).max(300) });
const refusals = { NOT_FOUND: 404, MERCHANT_CLOSED: 403, FORBIDDEN: 403 };

export const enterCabinet = endpoint({
  method: 'POST',
  path: '/operator/merchants/:id/enter',
  audience: 'operator',
  scope: 'system',
  permission: 'merchants.enter',
  summary: "Look into a merchant's cabinet as support",
  description: 'For reading, for an hour. The session becomes a visit until `POST /session/leave`; entry, reason and leaving stand in the history.',
  params: idParams,
  body,
  output: sessionShape,
  refusals,
});

export const actInCabinet = endpoint({
  method: 'POST',
  path: '/operator/merchants/:id/act',
  audience: 'operator',
  scope: 'system',
  permission: 'merchants.act',
  summary: "Work in a merchant's cabinet as support",
  description: 'As `enter`, with changes allowed: never people, keys, agreements and money. Each change is marked in the history.',
  params: idParams,
  body,
  output: sessionShape,
  refusals,
});

export const leaveCabinet = endpoint({
  method: 'POST',
  path: '/session/leave',
  audience: 'public',
  permission: 'signed-in',
  summary: "Leave a merchant's cabinet, back to the console",
  output: sessionShape,
  refusals: { NOT_FOUND: 404 },
});
