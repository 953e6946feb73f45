import { z } from 'zod';
import { endpoint, idParams, instantShape } from '#kernel/contract';

const url = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .describe('Address of the price list: YML, Hotline, Google, CSV, XLSX …');
const source = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u)
  .describe('The price list that the feed is the newest state of');
const dailyAt = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()
  .describe('Time of day in Kyiv at which it is fetched every day; null: only on request');
const access = z
  .strictObject({
    login: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^:\p{Cc}]*$/u),
    password: z
      .string()
      .min(1)
      .max(500)
      .regex(/^\P{Cc}*$/u),
  })
  .nullable()
  .describe('What the host asks for (HTTP Basic). Kept sealed, never told again, sent to this host only; null: nothing');
const wishes = { submit: z.boolean().default(true), complete: z.boolean().default(false) };

export const feedShape = z
  .object({
    id: z.string(),
    url: z.string(),
    source: z.string(),
    login: z.string().nullable().describe('Under which it is fetched; its password is never told'),
    dailyAt: z.string().nullable(),
    submit: z.boolean(),
    complete: z.boolean(),
    fetching: z.boolean(),
    fetchedAt: instantShape.nullable(),
    nextAt: instantShape.nullable(),
    problem: z.object({ code: z.string(), message: z.string() }).nullable().describe('Why the last fetch brought nothing'),
    importId: z.string().nullable().describe('The import that the last new state became'),
  })
  .meta({ id: 'Feed' });

const about = { audience: 'merchant', permission: 'imports.write' } as const;

export const listFeeds = endpoint({
  ...about,
  permission: 'imports.read',
  method: 'GET',
  path: '/merchant/feeds',
  summary: 'Addresses from which price lists are fetched',
  output: z.object({ items: z.array(feedShape) }),
});

export const createFeed = endpoint({
  ...about,
  method: 'POST',
  path: '/merchant/feeds',
  summary: 'Fetch a price list from an address, once or every day',
  description: 'The first state is shown as a preview and waits for `apply`; from then on a changed file is applied by itself, an unchanged one is left alone.',
  status: 201,
  rateLimit: 30,
  body: z.strictObject({ url, source: source.optional(), dailyAt: dailyAt.default(null), access: access.optional(), ...wishes }),
  output: feedShape,
  refusals: { FEED_EXISTS: 409, FEED_LIMIT: 409 },
  example: { url: 'https://shop.example/export/yml.xml', source: 'zyma', dailyAt: '06:00' },
});

export const changeFeed = endpoint({
  ...about,
  method: 'PATCH',
  path: '/merchant/feeds/:id',
  summary: 'Change the address, the time or the password',
  description: 'An address at another host forgets the password that was given for the former one.',
  params: idParams,
  body: z.strictObject({ url, dailyAt, access, submit: z.boolean(), complete: z.boolean() }).partial(),
  output: feedShape,
});

export const fetchFeed = endpoint({
  ...about,
  method: 'POST',
  path: '/merchant/feeds/:id/fetch',
  summary: 'Fetch now',
  params: idParams,
  status: 202,
  rateLimit: 30,
  output: feedShape,
});

export const removeFeed = endpoint({
  ...about,
  method: 'DELETE',
  path: '/merchant/feeds/:id',
  summary: 'Forget an address; imports and products stay',
  params: idParams,
  output: z.object({ items: z.array(feedShape) }),
});
