import { z } from 'zod';
import type { Endpoint } from '#kernel/contract';
import { sessionCookieName } from './session-cookie.ts';
import { commonRefusals } from './problem.ts';

type Json = Record<string, unknown>;

function schema(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(shape, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json;
  return rest;
}

function parameters(endpoint: Endpoint): Json[] {
  const of = (shape: z.ZodType | undefined, place: 'path' | 'query'): Json[] => {
    if (!shape) return [];
    const object = schema(shape, 'input') as { properties?: Record<string, Json>; required?: string[] };
    return Object.entries(object.properties ?? {}).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || Boolean(object.required?.includes(name)),
      description: property.description,
      schema: property,
    }));
  };
  const dynamic = endpoint.dynamicQueryPrefix
    ? [
        {
          name: `${endpoint.dynamicQueryPrefix}{code}`,
          in: 'query',
          required: false,
          description: 'Filter by an attribute of the catalogue; values separated by commas',
          schema: { type: 'string' },
        },
      ]
    : [];
  const key = endpoint.idempotent ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 255 } }] : [];
  return [...of(endpoint.params, 'path'), ...of(endpoint.query, 'query'), ...dynamic, ...key];
}

function body(endpoint: Endpoint): Json | undefined {
  if (endpoint.transport === 'files') {
    const fields = endpoint.body ? ((schema(endpoint.body, 'input').properties ?? {}) as Json) : {};
    return {
      required: true,
      content: { 'multipart/form-data': { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' }, ...fields } } } },
    };
  }
  if (!endpoint.body) return undefined;
  const type = endpoint.transport === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
  return {
    required: true,
    content: { [type]: { schema: schema(endpoint.body, 'input'), ...(endpoint.example === undefined ? {} : { example: endpoint.example }) } },
  };
}

function responses(endpoint: Endpoint): Json {
  const status = String(endpoint.status ?? (endpoint.output ? 200 : 204));
  const answers: Json = {
    [status]: { description: 'Done', ...(endpoint.output ? { content: { 'application/json': { schema: schema(endpoint.output, 'output') } } } : {}) },
  };
  const codes: Record<string, number> = {
    INVALID_INPUT: 400,
    ...(endpoint.permission === 'none' ? {} : { UNAUTHENTICATED: 401, FORBIDDEN: 403 }),
    ...endpoint.refusals,
  };
  if (endpoint.audience === 'merchant' && (endpoint.needs ?? 'agreement') !== 'account') codes.AGREEMENT_REQUIRED = 403;
  for (const [code, refusalStatus] of Object.entries(codes)) {
    const known = answers[String(refusalStatus)] as { description: string } | undefined;
    if (known && String(refusalStatus) !== status) known.description += `, \`${code}\``;
    else
      answers[String(refusalStatus)] = {
        description: `\`${code}\``,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
  }
  return answers;
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: "In the caller's language" },
    status: { type: 'integer' },
    code: { type: 'string', examples: Object.keys(commonRefusals) },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    fields: { type: 'array', items: { type: 'object', properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } } } },
  },
};

/** The OpenAPI 3.1 document, made from the same contracts that make the routes. */
export function openApi(endpoints: readonly Endpoint[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = `/api/v1${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] ??= {};
    paths[path][endpoint.method.toLowerCase()] = {
      tags: [endpoint.audience],
      operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replaceAll(/[/:{}-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
      summary: endpoint.summary,
      description: [endpoint.description, endpoint.permission === 'none' ? undefined : `Permission: \`${endpoint.permission}\`.`].filter(Boolean).join('\n\n'),
      security: endpoint.permission === 'none' ? [] : endpoint.audience === 'merchant' ? [{ session: [] }, { apiKey: [] }] : [{ session: [] }],
      parameters: parameters(endpoint),
      requestBody: body(endpoint),
      responses: responses(endpoint),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Agora', version, description: 'Marketplace platform. Money is in minor units, times are UTC, errors are problem+json.' },
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookieName() }, apiKey: { type: 'http', scheme: 'bearer' } },
    },
  };
}
