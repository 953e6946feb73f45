import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

let secret: string = randomBytes(32).toString('hex');

/** The installation's secret, from the configuration. Until it is set (tests of actions) each process has its own. */
export function setIdentitySecret(value: string): void {
  secret = value;
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function keyed(purpose: string, id: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:${id}`).digest();
}

/** Six digits that belong to one code's id: made again when wanted, so the database never holds a code. */
export function codeText(codeId: string): string {
  return String(keyed('code', codeId).readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** A single-use link's token: the id and its 128-bit proof. */
export function linkToken(purpose: 'invitation' | 'password', id: string): string {
  return `${id}.${keyed(purpose, id).subarray(0, 16).toString('base64url')}`;
}

/** The id inside a token, if the token is ours. */
export function readLinkToken(purpose: 'invitation' | 'password', token: string): string | null {
  const id = token.slice(0, token.indexOf('.'));
  return id !== '' && sameText(token, linkToken(purpose, id)) ? id : null;
}

export function sameText(given: string, expected: string): boolean {
  const a = Buffer.from(hashToken(given));
  return timingSafeEqual(a, Buffer.from(hashToken(expected)));
}

/** A recovery code as it is kept: useless without the installation's secret. */
export function recoveryHash(accountId: string, code: string): string {
  return keyed(`recovery:${accountId}`, code).toString('base64url');
}
