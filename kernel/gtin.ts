const lengths = new Set([8, 12, 13, 14]);

/** The GS1 check digit for a number without it. */
export function gtinCheckDigit(body: string): number {
  let sum = 0;
  for (let at = 0; at < body.length; at += 1) {
    const fromRight = body.length - at;
    sum += Number(body[at]) * (fromRight % 2 === 1 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}

/** The digits of a barcode as people write it (spaces and dashes dropped), or null when it is not a valid GTIN-8, -12, -13 or -14. */
export function normaliseGtin(text: string | null | undefined): string | null {
  const digits = (text ?? '').trim().replace(/[\s\u00a0-]/g, '');
  if (!/^\d+$/.test(digits) || !lengths.has(digits.length) || /^0+$/.test(digits)) return null;
  return gtinCheckDigit(digits.slice(0, -1)) === Number(digits.at(-1)) ? digits : null;
}

export function isGtin(text: string | null | undefined): boolean {
  return normaliseGtin(text) !== null;
}

/** The 14-digit form under which spellings of one number compare equal (UPC-A `0…` and EAN-13). */
export function gtin14(text: string | null | undefined): string | null {
  return normaliseGtin(text)?.padStart(14, '0') ?? null;
}

/** A number of restricted circulation (prefixes 02, 04, 20–29): a shop's own code, it names nothing outside that shop. */
export function isInStoreGtin(text: string | null | undefined): boolean {
  const number = gtin14(text);
  return number !== null && number.length === 14 && /^.(02|04|2\d)/.test(number) && !number.startsWith('000000');
}
