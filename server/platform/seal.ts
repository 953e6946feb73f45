import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

let secret: string = randomBytes(32).toString('hex');

/** The installation's secret, from the configuration. Until it is set (tests of actions) each process has its own. */
export function setSealSecret(value: string): void {
  secret = value;
}

const keyFor = (purpose: string) => createHmac('sha256', secret).update(`seal:${purpose}`).digest();

/** Kept so that the database alone does not give it away: AES-256-GCM under the installation's secret, bound to whom it belongs. */
export function seal(purpose: string, owner: string, plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Throws for what was sealed for another owner or purpose, or under another secret. */
export function unseal(purpose: string, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12)).setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
