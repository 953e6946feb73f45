import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
const cost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 };

function encode({ memory, passes, parallelism }: typeof cost, salt: Buffer, tag: Buffer): string {
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(tag)}`;
}

/** Argon2id with 64 MiB and three passes, as the usual `$argon2id$…` text. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, ...cost });
  return encode(cost, salt, tag);
}

/** Costs the same for an account without a password or none at all: pass null. */
export async function checkPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash ?? '');
  const salt = parts ? Buffer.from(parts[4]!, 'base64') : Buffer.alloc(16);
  const expected = parts ? Buffer.from(parts[5]!, 'base64') : Buffer.alloc(cost.tagLength);
  const spent = parts ? { memory: Number(parts[1]), passes: Number(parts[2]), parallelism: Number(parts[3]), tagLength: expected.length } : cost;
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, ...spent });
  return timingSafeEqual(tag, expected) && parts !== null;
}
