import type { FastifyRequest } from 'fastify';
import { refuse } from '#kernel/refusal';

export type PageForm = { body: Buffer<ArrayBuffer>; type: string };

const forms = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)(?:;|$)/i;
/** Files go to the API; a page's form is a few fields. */
const mostBytes = 1_000_000;

async function readBody(request: FastifyRequest): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw refuse('BODY_TOO_LARGE');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.raw as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) throw refuse('BODY_TOO_LARGE');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The form that came to a page, whole and readable, before the page sees it. Refuses with UNSUPPORTED_MEDIA, BODY_TOO_LARGE, INVALID_INPUT. */
export async function readForm(request: FastifyRequest): Promise<PageForm> {
  const type = request.headers['content-type'] ?? 'application/x-www-form-urlencoded';
  if (!forms.test(type)) throw refuse('UNSUPPORTED_MEDIA');
  const body = await readBody(request);
  const readable = await new Response(body, { headers: { 'content-type': type } }).formData().then(
    () => true,
    () => false,
  );
  if (!readable) throw refuse('INVALID_INPUT');
  return { body, type };
}
