import type { Carrier } from './methods.ts';
import { normaliseWaybill, readWaybill } from './waybill.ts';

const s10Weights = [8, 6, 4, 2, 3, 5, 9, 7];

/** The international form `RR123456785UA` with its check digit. */
function isS10(number: string): boolean {
  if (!/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number)) return false;
  const rest = 11 - (s10Weights.reduce((sum, weight, at) => sum + weight * Number(number[at + 2]), 0) % 11);
  return Number(number[10]) === (rest === 10 ? 0 : rest === 11 ? 5 : rest);
}

/** The clean waybill number of a carrier, or null when no such number can exist. Own couriers number as they like. */
export function readWaybillOf(carrier: Carrier, text: string): string | null {
  if (carrier === 'nova_poshta') return readWaybill(text);
  const number = normaliseWaybill(text);
  if (carrier === 'ukrposhta') return /^\d{13}$/.test(number) || isS10(number) ? number : null;
  if (carrier === 'meest') return /^(?=.*\d)[A-Z0-9]{8,20}$/.test(number) ? number : null;
  return /^[\p{L}\p{N}_/.]{1,40}$/u.test(number) ? number : null;
}
