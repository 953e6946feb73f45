import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Endpoint } from '#kernel/contract';
import type { Language } from '#kernel/language';
import { type FieldProblem, Refusal } from '#kernel/refusal';
import { log } from '../log.ts';
import { languageOf } from './language.ts';
import { hasWord, wordsIn } from '../words.ts';

/** Refusals that any endpoint may answer with. */
export const commonRefusals: Record<string, number> = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  SECOND_FACTOR_NEEDED: 403,
  STEP_UP_NEEDED: 403,
  AGREEMENT_REQUIRED: 403,
  MERCHANT_CLOSED: 403,
  VISIT_READS_ONLY: 403,
  ORIGIN_REFUSED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  EDIT_CONFLICT: 409,
  IDEMPOTENCY_IN_FLIGHT: 409,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA: 415,
  IDEMPOTENCY_MISMATCH: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  BUSY: 503,
};

const declared = new Map<string, number>(Object.entries(commonRefusals));

export function registerRefusals(endpoints: readonly Endpoint[]): void {
  for (const endpoint of endpoints) for (const [code, status] of Object.entries(endpoint.refusals ?? {})) if (!declared.has(code)) declared.set(code, status);
}

/** Turns zod's issues into our field problems; texts in the reader's language come from `words/refusals.json`, `fields`. */
export function invalidInput(error: z.ZodError, where: string): Refusal {
  const fields = error.issues.flatMap((issue): FieldProblem[] => {
    const base = [where, ...issue.path].filter((part) => part !== 'body').join('.');
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: base ? `${base}.${key}` : key, code: 'UNKNOWN_KEY' }));
    return [{ path: base, code: issueCode(issue) }];
  });
  return new Refusal('INVALID_INPUT', {}, fields.slice(0, 50));
}

function issueCode(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'REQUIRED' : 'WRONG_TYPE';
  if (issue.code === 'too_small') return issue.origin === 'string' && issue.minimum === 1 ? 'REQUIRED' : 'TOO_SMALL';
  if (issue.code === 'too_big') return 'TOO_BIG';
  if (issue.code === 'custom') return typeof issue.params?.code === 'string' ? issue.params.code : 'INVALID';
  return 'INVALID';
}

/** What the reader of uploads says of a body that is none; it gives no code. */
const brokenUpload = /^(?:Multipart: |Unexpected end of multipart|Part terminated early|Malformed content type|Malformed part header)/;
const databaseBusy = new Set(['40001', '40P01', '55P03', '57014', '57P01', '57P03', '53300', '08006', '08001', 'ECONNREFUSED', 'ECONNRESET']);

function asRefusal(error: unknown): { refusal: Refusal; status?: number } {
  if (error instanceof Refusal) return { refusal: error };
  const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
  if (code && databaseBusy.has(code)) return { refusal: new Refusal('BUSY') };
  if (message?.includes('timeout exceeded when trying to connect') || message?.includes('Connection terminated')) return { refusal: new Refusal('BUSY') };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { refusal: new Refusal('UNSUPPORTED_MEDIA') };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE' || statusCode === 413) return { refusal: new Refusal('BODY_TOO_LARGE') };
  if (message && brokenUpload.test(message)) return { refusal: new Refusal('INVALID_INPUT') };
  if (statusCode && statusCode >= 400 && statusCode < 500) return { refusal: new Refusal('INVALID_INPUT'), status: statusCode };
  return { refusal: new Refusal('INTERNAL') };
}

const locales = { uk: 'uk-UA', ru: 'ru-UA', kk: 'kk-KZ', en: 'en-GB' } as const;

/** How long to wait as a person says it: seconds, minutes, hours. */
function waitText(language: Language, seconds: number): string {
  const [value, unit] = seconds <= 90 ? [seconds, 'second'] : seconds <= 5400 ? [Math.ceil(seconds / 60), 'minute'] : [Math.ceil(seconds / 3600), 'hour'];
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** Answers every error as `application/problem+json` (RFC 9457) in the caller's language. A bug answers 500 with the request id and rings. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, endpoint?: Endpoint): FastifyReply {
  const { refusal, status: known } = asRefusal(error);
  const status = known ?? endpoint?.refusals?.[refusal.code] ?? declared.get(refusal.code) ?? 500;
  if (status >= 500 && refusal.code !== 'BUSY')
    log('error', 'request failed', { request_id: request.id, error: (error as Error).message, stack: (error as Error).stack, route: endpoint?.path });
  const language = languageOf(request);
  const t = wordsIn(language);
  const key = `refusals.${refusal.code}`;
  const { retryAfter } = refusal.data;
  const values = typeof retryAfter === 'number' ? { ...refusal.data, wait: waitText(language, retryAfter) } : refusal.data;
  const fields = refusal.fields.map((field) => ({
    ...field,
    message: field.message ?? t(`refusals.fields.${field.code}`, { defaultValue: t('refusals.fields.INVALID') }),
  }));
  if (status === 429 || status === 503 || refusal.code === 'IDEMPOTENCY_IN_FLIGHT') reply.header('retry-after', String(refusal.data.retryAfter ?? 1));
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send({
      type: `urn:agora:problem:${refusal.code}`,
      title: hasWord(language, `${key}.title`) ? t(`${key}.title`, values) : refusal.code,
      status,
      code: refusal.code,
      detail: hasWord(language, `${key}.detail`) ? t(`${key}.detail`, values) : undefined,
      requestId: request.id,
      ...(Object.keys(refusal.data).length > 0 ? { data: refusal.data } : {}),
      ...(fields.length > 0 ? { fields } : {}),
    });
}
