import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { languageOf } from './language.ts';
import { wordsIn } from '../words.ts';

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** The API's reference at `/api/docs`: every endpoint with its shapes and refusals, and examples that run against this server. */
export async function mountApiDocs(server: FastifyInstance): Promise<void> {
  await server.register(async (docs) => {
    await docs.register(fastifyStatic, {
      root: assets,
      prefix: '/api/docs/assets/',
      decorateReply: false,
      index: false,
      maxAge: '1h',
      allowedPath: (path) => /\/swagger-ui[\w.-]*\.(css|js)$/.test(path),
    });
    docs.get('/api/docs', async (request, reply) => {
      const nonce = randomBytes(16).toString('base64url');
      const language = languageOf(request);
      reply.header(
        'content-security-policy',
        `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'`,
      );
      return reply.type('text/html; charset=utf-8')
        .send(`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${wordsIn(language)('dev.api')}</title><link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head><body><div id="reference"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script nonce="${nonce}">SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', docExpansion: 'none', filter: true, tryItOutEnabled: true, defaultModelsExpandDepth: 0 });</script></body></html>`);
    });
  });
}
