import { z } from 'zod';
import { endpoint, idParams, instantShape } from '#kernel/contract';

const keyShape = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string().describe('The first characters, to tell keys apart'),
    scopes: z.array(z.string()),
    createdAt: instantShape,
    expiresAt: instantShape.nullable(),
    lastUsedAt: instantShape.nullable(),
  })
  .meta({ id: 'ApiKey' });

export const createApiKey = endpoint({
  method: 'POST',
  path: '/merchant/api-keys',
  audience: 'merchant',
  permission: 'apikeys.write',
  summary: 'Make an API key',
  description:
    'The secret is shown once. A scope is a permission (`orders.write`) or a whole room (`products`, `orders`, `imports`, `finance`, `reports`, `media`).',
  body: z.strictObject({
    name: z.string().trim().min(1).max(80),
    scopes: z.array(z.string().min(1).max(60)).min(1).max(40),
    expiresAt: instantShape.optional(),
  }),
  status: 201,
  output: keyShape.extend({ secret: z.string() }),
  example: { name: 'ERP', scopes: ['products', 'orders'] },
});

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/merchant/api-keys',
  audience: 'merchant',
  permission: 'apikeys.read',
  summary: 'API keys in use',
  output: z.object({ items: z.array(keyShape), scopes: z.array(z.string()).describe('What a key may be given') }),
});

export const revokeApiKey = endpoint({
  method: 'DELETE',
  path: '/merchant/api-keys/:id',
  audience: 'merchant',
  permission: 'apikeys.write',
  summary: 'Revoke an API key at once',
  params: idParams,
  refusals: { NOT_FOUND: 404 },
});
