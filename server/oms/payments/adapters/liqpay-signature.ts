import { createHash, timingSafeEqual } from 'node:crypto';

export type LiqpayAlgorithm = 'sha1' | 'sha3-256';

export function liqpaySignature(privateKey: string, encoded: string, algorithm: LiqpayAlgorithm = 'sha1'): string {
  return createHash(algorithm)
    .update(privateKey + encoded + privateKey, 'utf8')
    .digest('base64');
}

/** Judges the received text itself, in constant time. Without a key everything is refused. */
export function isSigned(privateKey: string, encoded: string, signature: string, algorithm: LiqpayAlgorithm = 'sha1'): boolean {
  if (privateKey === '') return false;
  const expected = Buffer.from(liqpaySignature(privateKey, encoded, algorithm));
  const received = Buffer.from(signature);
  return expected.length === received.length && timingSafeEqual(expected, received);
}

export function encodeLiqpay(parameters: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(parameters), 'utf8').toString('base64');
}
