import { z } from 'zod';
import { endpoint, instantShape } from '#kernel/contract';
import { languages } from '#kernel/language';

const addressShape = z.strictObject({
  title: z.string().trim().max(60).default(''),
  cityRef: z.string().max(80),
  city: z.string().max(120),
  branchRef: z.string().max(80).optional(),
  branch: z.string().max(200).optional(),
  address: z.string().max(300).optional(),
  method: z.string().max(40).optional().describe('The way of delivery that it was used with'),
});

export const buyerShape = z
  .object({
    accountId: z.string(),
    name: z.string(),
    phone: z.string(),
    email: z.string().nullable(),
    language: z.enum(languages),
    addresses: z.array(addressShape),
    version: z.int(),
    since: instantShape,
  })
  .meta({ id: 'Buyer' });

export const getBuyerProfile = endpoint({
  method: 'GET',
  path: '/buyer/profile',
  audience: 'buyer',
  permission: 'signed-in',
  summary: 'What the shop knows of the buyer',
  output: buyerShape,
});

export const changeBuyerProfile = endpoint({
  method: 'PATCH',
  path: '/buyer/profile',
  audience: 'buyer',
  permission: 'signed-in',
  summary: 'Change name, e-mail, language or kept addresses',
  description: '`If-Match` with the version that was read refuses a change over a newer one.',
  body: z.strictObject({
    name: z.string().trim().min(1).max(120).optional(),
    email: z.email().max(200).nullable().optional(),
    language: z.enum(languages).optional(),
    addresses: z.array(addressShape).max(20).optional(),
  }),
  output: buyerShape,
});

export const findBuyers = endpoint({
  method: 'GET',
  path: '/operator/buyers',
  audience: 'operator',
  permission: 'buyers.read',
  summary: 'Buyers by phone, in any spelling, or by the beginning of a phone or name',
  query: z.strictObject({ phone: z.string().trim().max(40).optional(), q: z.string().trim().max(100).optional() }),
  output: z.object({ items: z.array(buyerShape) }),
});
