import { z } from 'zod';

/** Who an endpoint is for. What an audience may not do does not exist in its paths. */
export type Audience = 'public' | 'store' | 'buyer' | 'merchant' | 'operator';
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How far a merchant must have come: signed in, confirmed by the operator, agreement in force. */
export type Needs = 'account' | 'confirmed' | 'agreement';

/** How a session stands to its account's second factor. `enrolment`, `code`: it may do nothing else before; `fresh`: shown lately enough for money. */
export type FactorState = 'off' | 'enrolment' | 'code' | 'shown' | 'fresh';

/** A refusal that an endpoint may answer with: HTTP status by code. Its words stand in `words/<language>/refusals.json`. */
export type Refusals = Record<string, number>;

export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = {
  method: Method;
  /** Path below `/api/v1`, with `:name` parameters: `/merchant/products/:id`. The first segment is the audience's, but for `public`. */
  path: string;
  audience: Audience;
  /** The permission that a signed-in caller must hold; `'none'` opens the door to everybody; `'signed-in'` to any account. */
  permission: string;
  /** Merchants only. Default `agreement`. */
  needs?: Needs;
  /** `waiting`: open also to a session that has not shown its second factor yet; `fresh`: the factor was shown within minutes, for acts that move money. */
  factor?: 'waiting' | 'fresh';
  summary: string;
  description?: string;
  params?: Params;
  query?: Query;
  body?: Body;
  output?: Output;
  /** Success status; default 200, 204 without output. */
  status?: number;
  refusals?: Refusals;
  /** The query may carry further keys of this form, e.g. `attr.`: they arrive in `query` under their full name. */
  dynamicQueryPrefix?: string;
  /** POST that creates or moves money: takes an `Idempotency-Key`. */
  idempotent?: boolean;
  /** Body limit in bytes; default 100 kB. */
  bodyLimit?: number;
  /** `files`: multipart upload, the handler reads `request.parts`; `stream`: the handler answers by itself (SSE, downloads). */
  transport?: 'json' | 'files' | 'stream' | 'form';
  /** A wider scope than the audience's own: `system` for flows that touch several tenants (checkout), `public` for anonymous reads. */
  scope?: 'system' | 'public';
  /** Requests per minute per caller; default by audience. */
  rateLimit?: number;
  example?: unknown;
};

/** Declares an endpoint. Types flow to the route, the OpenAPI document and the typed client. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType>(
  declaration: Endpoint<P, Q, B, O>,
): Endpoint<P, Q, B, O> {
  return declaration;
}

export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never;
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never;
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never;
export type OutputOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer O> ? z.output<O> : never;
export type InputOf<E> = E extends Endpoint<infer P, infer Q, infer B, z.ZodType> ? { params?: z.input<P>; query?: z.input<Q>; body?: z.input<B> } : never;

/* ── Shapes that every contract uses ── */

export const moneyShape = z
  .strictObject({
    amount: z.int().describe('Minor units (kopecks, tiyn)'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe('ISO 4217'),
  })
  .meta({ id: 'Money' });

export const localisedShape = z
  .strictObject({ uk: z.string().optional(), ru: z.string().optional(), kk: z.string().optional(), en: z.string().optional() })
  .meta({ id: 'Localised', description: 'Text by language: uk, ru, kk, en' });

export const instantShape = z.iso.datetime({ offset: true }).describe('ISO 8601, UTC');

export const idParams = z.strictObject({ id: z.string().min(1).max(80) });

/** Paging that every list takes. `cursor` is opaque, from the previous answer. */
export const pageQuery = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

/** A list's answer: rows, the way to the next ones, and how many there are where that is cheap to know. */
export function listOf<Row extends z.ZodType>(row: Row) {
  return z.object({ items: z.array(row), nextCursor: z.string().nullable(), total: z.int().optional() });
}

/** A query flag: `true`/`1` is yes. */
export const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');
