import type { Visitor } from '../actions/sessions.ts';
import type { RouteDoor } from '#platform/routes';
import { secureCookies } from '../installation.ts';

const name = 'agora_session';

/** The browser keeps the token for as long as the longest session may live; the server decides when it ends. */
export function setSessionCookie(door: RouteDoor, token: string): void {
  door.reply.setCookie(name, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies(), maxAge: 180 * 24 * 3600 });
}

export function clearSessionCookie(door: RouteDoor): void {
  door.reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies() });
}

export function visitorOf(door: RouteDoor): Visitor {
  return { ip: door.request.ip, agent: String(door.request.headers['user-agent'] ?? '') };
}
