import { readCookies } from '../../reader.ts';

const month = 30 * 24 * 3600;
const year = 12 * month;

/** The cart of this browser: its id (a secret, so scripts do not see it) and how much is in it, for the header. */
export function cartCookieOf(request: Request): { id: string | undefined; quantity: number } {
  const [id, quantity] = (readCookies(request.headers.get('cookie') ?? undefined)['cart'] ?? '').split('.');
  return { id: id || undefined, quantity: Number(quantity) || 0 };
}

export function cartCookie(cart: { id: string; quantity: number } | null): string {
  const value = cart ? `${cart.id}.${cart.quantity}` : '';
  return `cart=${value}; Path=/; Max-Age=${cart ? 3 * month : 0}; SameSite=Lax; HttpOnly`;
}

export type City = { ref: string; name: string };

export function cityOf(request: Request): City | undefined {
  const [ref, name] = (readCookies(request.headers.get('cookie') ?? undefined)['city'] ?? '').split('|');
  return ref && name ? { ref, name } : undefined;
}

export function cityCookie({ ref, name }: City): string {
  return `city=${encodeURIComponent(`${ref}|${name}`)}; Path=/; Max-Age=${year}; SameSite=Lax`;
}
