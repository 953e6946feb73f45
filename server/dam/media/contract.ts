import { z } from 'zod';
import { endpoint, flag, idParams, instantShape, listOf, localisedShape, pageQuery } from '#kernel/contract';

export const maxUploadBytes = 15_000_000;
export const maxLogoBytes = 2_000_000;

export const fileShape = z
  .object({
    id: z.string(),
    kind: z.enum(['image', 'document']),
    state: z.enum(['pending', 'stored', 'failed']),
    name: z.string(),
    sha: z.string().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    colour: z.string().nullable().describe('`#rrggbb` of what the picture shows'),
    sizeBytes: z.int().nullable(),
    url: z.string().nullable().describe('About 640 wide; other widths and formats by the same address'),
    sourceUrl: z.string().nullable(),
    problem: z.string().nullable().describe('Why it is not there (yet)'),
    alt: localisedShape,
    uses: z.int().describe('How many products show it'),
    createdAt: instantShape,
  })
  .meta({ id: 'MediaFile' });

export const uploadMedia = endpoint({
  method: 'POST',
  path: '/merchant/media',
  audience: 'merchant',
  permission: 'media.write',
  summary: 'Upload pictures (JPEG, PNG, WebP, AVIF, GIF) and PDF documents, several at once',
  description: 'Each file is answered for itself. The same content again answers with the file that is already there.',
  transport: 'files',
  bodyLimit: 200_000_000,
  status: 201,
  output: z.object({ items: z.array(z.object({ name: z.string(), file: fileShape.optional(), code: z.string().optional(), message: z.string().optional() })) }),
  refusals: { IMAGE_FORMAT: 422, IMAGE_TOO_LARGE: 422, IMAGE_BROKEN: 422, IMAGE_TOO_SLOW: 422, FILE_MISSING: 400, QUOTA_EXCEEDED: 409 },
});

export const fetchMedia = endpoint({
  method: 'POST',
  path: '/merchant/media/urls',
  audience: 'merchant',
  permission: 'media.write',
  summary: 'Fetch pictures from addresses in the background; the answer tells what became of each',
  status: 202,
  body: z.strictObject({ urls: z.array(z.string().min(1).max(4096)).min(1).max(100) }),
  output: z.object({ items: z.array(fileShape) }),
  refusals: { QUOTA_EXCEEDED: 409 },
  example: { urls: ['https://images.example.com/court-07-black.jpg'] },
});

export const listMedia = endpoint({
  method: 'GET',
  path: '/merchant/media',
  audience: 'merchant',
  permission: 'media.read',
  summary: 'The library of pictures and documents',
  query: z.strictObject({
    ...pageQuery,
    q: z.string().trim().max(200).optional(),
    state: z.enum(['pending', 'stored', 'failed']).optional(),
    unused: flag.optional(),
    ids: z.string().max(8000).optional().describe('Only these, separated by commas'),
  }),
  output: listOf(fileShape).extend({
    counts: z.object({ all: z.int(), unused: z.int(), failed: z.int(), pending: z.int() }),
    usedBytes: z.int(),
    maxBytes: z.int(),
  }),
});

export const changeMedia = endpoint({
  method: 'PATCH',
  path: '/merchant/media/:id',
  audience: 'merchant',
  permission: 'media.write',
  summary: 'Name a file, write its alternative texts',
  params: idParams,
  body: z.strictObject({ name: z.string().trim().max(200).optional(), alt: localisedShape.optional() }),
  output: fileShape,
  refusals: { NOT_FOUND: 404 },
});

export const retryMedia = endpoint({
  method: 'POST',
  path: '/merchant/media/:id/retry',
  audience: 'merchant',
  permission: 'media.write',
  summary: 'Ask the host of a failed picture once more',
  params: idParams,
  output: fileShape,
  refusals: { NOT_FOUND: 404 },
});

export const removeMedia = endpoint({
  method: 'DELETE',
  path: '/merchant/media/:id',
  audience: 'merchant',
  permission: 'media.write',
  summary: 'Take an unused file out of the library',
  params: idParams,
  refusals: { NOT_FOUND: 404, MEDIA_IN_USE: 409 },
});

export const downloadMedia = endpoint({
  method: 'GET',
  path: '/merchant/media/:id/file',
  audience: 'merchant',
  permission: 'media.read',
  summary: 'Download a file as it is kept',
  params: idParams,
  transport: 'stream',
  refusals: { NOT_FOUND: 404 },
});

export const uploadLogo = endpoint({
  method: 'POST',
  path: '/operator/media/logo',
  audience: 'operator',
  permission: 'settings.write',
  summary: 'Upload a picture for the look of the market (PNG, WebP, JPEG, AVIF, up to 2 MB)',
  description: 'Stores the picture and answers with its name; it is shown once the setting `theme` names it.',
  transport: 'files',
  bodyLimit: 3_000_000,
  status: 201,
  output: z.object({ sha: z.string(), width: z.int(), height: z.int() }),
  refusals: { IMAGE_FORMAT: 422, LOGO_TOO_LARGE: 422, IMAGE_TOO_LARGE: 422, IMAGE_BROKEN: 422, IMAGE_TOO_SLOW: 422, FILE_MISSING: 400 },
});

export const listMerchantMedia = endpoint({
  method: 'GET',
  path: '/operator/media',
  audience: 'operator',
  permission: 'media.read',
  summary: 'Pictures of all merchants, or of one',
  query: z.strictObject({
    ...pageQuery,
    merchantId: z.string().max(80).optional(),
    q: z.string().trim().max(200).optional(),
    state: z.enum(['pending', 'stored', 'failed']).optional(),
    unused: flag.optional(),
  }),
  output: listOf(fileShape.extend({ merchantId: z.string() })),
});
