import type { FastifyRequest } from 'fastify';

const host = /^[a-z0-9._-]+(?::\d{1,5})?$|^\[[0-9a-f:.]+\](?::\d{1,5})?$/i;

/** Where this request says that it was sent. A host that is no host is nobody's: it never becomes an address. */
export function requestOrigin(request: FastifyRequest): string {
  return `${request.protocol}://${host.test(request.host) ? request.host : 'localhost'}`;
}

/** The origin under which pages name themselves to search engines and messengers: the market's public address where there is one. */
export function pageOrigin(request: FastifyRequest, publicUrl: string | undefined): string {
  return publicUrl === undefined ? requestOrigin(request) : new URL(publicUrl).origin;
}
