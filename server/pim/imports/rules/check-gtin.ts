/** The GTIN that a cell means: digits only, lost leading zeros put back when the check digit then fits. Undefined when it is none. */
export function checkGtin(text: string): string | undefined {
  const digits = text.replace(/[\s\u00a0-]/g, '');
  if (!/^\d{7,14}$/.test(digits)) return undefined;
  if ([8, 12, 13, 14].includes(digits.length) && fits(digits)) return digits;
  const padded = digits.padStart(digits.length < 8 ? 8 : 13, '0');
  return digits.length < 13 && fits(padded) ? padded : undefined;
}

function fits(gtin: string): boolean {
  const sum = Array.from(gtin.slice(0, -1))
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === Number(gtin.at(-1)) && Number(gtin) > 0;
}
