export type WaybillKind = 'domestic' | 'international';

/** A number as people paste it, without spaces and dashes, in capitals. */
export function normaliseWaybill(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200d\ufeff№#–—-]/gu, '').toUpperCase();
}

/** Nova Poshta's numbers: 14 digits from 20 or 59 inside Ukraine, 11–36 letters and digits abroad. Null: no such number can exist. */
export function waybillKind(number: string): WaybillKind | null {
  if (/^(20|59)\d{12}$/.test(number)) return 'domestic';
  if (/^\d{14}$/.test(number)) return null;
  return /^(?=.*\d)[A-Z0-9]{11,36}$/.test(number) ? 'international' : null;
}

/** The clean number, or null when it cannot be a waybill. */
export function readWaybill(text: string): string | null {
  const number = normaliseWaybill(text);
  return waybillKind(number) ? number : null;
}
