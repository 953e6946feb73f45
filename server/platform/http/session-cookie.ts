import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

let secure = false;

const isLoopback = (host: string) => host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1' || host === '[::1]';

/**
 * Whether browsers reach us by https: then the session's cookie is Secure and bound to this host by its name (`__Host-`).
 * A real market is taken to stand behind https unless its address says that it is http on this very machine.
 */
export function servesHttps({ publicUrl, demo }: Pick<Config, 'publicUrl' | 'demo'>): boolean {
  const address = publicUrl === undefined ? undefined : new URL(publicUrl);
  if (address?.protocol === 'https:') return true;
  return demo === 'off' && !(address && isLoopback(address.hostname));
}

/** Set once at the start, from the configuration. */
export function setSecureSessions(value: boolean): void {
  secure = value;
}

export const sessionCookieName = (): string => (secure ? '__Host-agora_session' : 'agora_session');

/** The token that the browser carries, under the one name that counts here. */
export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies?.[sessionCookieName()];
}

/** The browser keeps the token for as long as the longest session may live; the server decides when it ends. */
export function writeSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(sessionCookieName(), token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 180 * 24 * 3600 });
}

export function dropSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(sessionCookieName(), { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
