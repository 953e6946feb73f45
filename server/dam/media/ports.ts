import type { FastifyInstance } from 'fastify';
import { refuse } from '#kernel/refusal';
import { sendProblem } from '#platform/http/problem';
import { renditionSource, type RenditionSource } from './adapters/renditions.ts';
import { media, openMedia } from './installation.ts';
import { readRendition, renditionTypes } from './rules/rendition.ts';

type House = { config: { mediaStore: string; mediaUrl?: string } };

/** Opens the store and serves `/media/<sha>/<width>.<format>`: for ever the same bytes, made on first request, never more than pictures. */
export function mountMedia(app: FastifyInstance, { config }: House): void {
  const opened = openMedia({ store: config.mediaStore, mediaUrl: config.mediaUrl });
  app.addHook('onClose', async () => opened.close());
  const { store, images } = media();
  const source: RenditionSource = renditionSource(store, images);
  app.get<{ Params: { sha: string; file: string } }>('/media/:sha/:file', async (request, reply) => {
    reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'cross-origin');
    const rendition = readRendition(`${request.params.sha}/${request.params.file}`);
    const etag = rendition && `"${rendition.sha256.slice(0, 32)}-${rendition.width}-${rendition.format}"`;
    if (etag && request.headers['if-none-match'] === etag) return reply.code(304).send();
    const bytes = rendition && (await source(rendition));
    if (!rendition || !bytes || !etag) return sendProblem(refuse('NOT_FOUND'), request, reply.header('cache-control', 'public, max-age=60'));
    return reply
      .header('content-type', renditionTypes[rendition.format])
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('etag', etag)
      .send(bytes);
  });
}
