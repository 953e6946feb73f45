import { createHash, timingSafeEqual } from 'node:crypto';

/** A shop at the acquirer. The double knows these and refuses others. */
export type Shop = { publicKey: string; privateKey: string };

/** The shop that demo and tests use. */
export const demoShop: Shop = { publicKey: 'sandbox_i42735081964', privateKey: 'sandbox_qK7vYp2mXc9RtL4hWzN8sDbF3gJ6aEuT' };

export type Signed = { data: string; signature: string };

function signature(shop: Shop, encoded: string): string {
  return createHash('sha1')
    .update(shop.privateKey + encoded + shop.privateKey, 'utf8')
    .digest('base64');
}

export function signed(shop: Shop, parameters: Record<string, unknown>): Signed {
  const data = Buffer.from(JSON.stringify(parameters), 'utf8').toString('base64');
  return { data, signature: signature(shop, data) };
}

/** The parameters that a known shop signed; null otherwise. */
export function opened(shops: readonly Shop[], form: Record<string, string>): { shop: Shop; parameters: Record<string, unknown> } | null {
  const { data = '', signature: given = '' } = form;
  const parameters = decoded(data);
  const shop = shops.find((one) => one.publicKey === parameters?.public_key);
  if (!parameters || !shop) return null;
  const expected = Buffer.from(signature(shop, data));
  const received = Buffer.from(given);
  return expected.length === received.length && timingSafeEqual(expected, received) ? { shop, parameters } : null;
}

function decoded(data: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(data, 'base64').toString('utf8'));
    return parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
