import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

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

const sealKey = (purpose: string) => createHmac('sha256', secret).update(`seal:${purpose}`).digest();

/** Kept so that the database alone does not give it away: AES-256-GCM under the installation's secret, bound to whom it belongs. */
export function seal(purpose: string, owner: string, plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealKey(purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

export function unseal(purpose: string, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', sealKey(purpose), bytes.subarray(0, 12)).setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** A recovery code as it is kept: useless without the installation's secret. */
export function recoveryHash(accountId: string, code: string): string {
  return keyed(`recovery:${accountId}`, code).toString('base64url');
}
