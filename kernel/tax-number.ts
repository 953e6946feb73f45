/** `edrpou` Ukrainian company, `rnokpp` Ukrainian person (IPN), `bin` Kazakh company, `iin` Kazakh person. */
export type TaxNumberKind = 'edrpou' | 'rnokpp' | 'bin' | 'iin';
export type TaxNumber = { kind: TaxNumberKind; country: 'UA' | 'KZ'; holder: 'company' | 'person'; number: string };

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * digits[at]!, 0);
}

/** Eight digits; two sets of weights by the number's range, each with a second pass two higher. */
export function isEdrpou(number: string): boolean {
  if (!/^\d{8}$/.test(number) || /^0+$/.test(number)) return false;
  const digits = [...number].map(Number);
  const value = Number(number);
  const weights = value < 30_000_000 || value > 60_000_000 ? [1, 2, 3, 4, 5, 6, 7] : [7, 1, 2, 3, 4, 5, 6];
  let rest = weighted(digits, weights) % 11;
  if (rest === 10)
    rest =
      weighted(
        digits,
        weights.map((weight) => weight + 2),
      ) % 11;
  return rest % 10 === digits[7];
}

/** Ten digits: the card number of a Ukrainian taxpayer (RNOKPP, formerly IPN). */
export function isRnokpp(number: string): boolean {
  if (!/^\d{10}$/.test(number) || /^0+$/.test(number)) return false;
  const digits = [...number].map(Number);
  const rest = ((weighted(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11;
  return rest % 10 === digits[9];
}

function kazakhChecksum(number: string): boolean {
  const digits = [...number].map(Number);
  let rest = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  if (rest === 10) rest = weighted(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return rest < 10 && rest === digits[11];
}

/** Twelve digits: year and month of registration, then 4, 5 or 6 for the kind of company. */
export function isBin(number: string): boolean {
  return /^\d{2}(0[1-9]|1[0-2])[4-6]\d{7}$/.test(number) && kazakhChecksum(number);
}

/** Twelve digits: the date of birth, then the century and sex. */
export function isIin(number: string): boolean {
  return /^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[0-6]\d{5}$/.test(number) && kazakhChecksum(number);
}

/** Which tax number this is, by its length and check digit; null when it is none. `country` narrows the answer. */
export function readTaxNumber(text: string | null | undefined, country?: 'UA' | 'KZ'): TaxNumber | null {
  const number = (text ?? '').replace(/[\s\u00a0-]/g, '');
  const found: TaxNumber | null = isEdrpou(number)
    ? { kind: 'edrpou', country: 'UA', holder: 'company', number }
    : isRnokpp(number)
      ? { kind: 'rnokpp', country: 'UA', holder: 'person', number }
      : isBin(number)
        ? { kind: 'bin', country: 'KZ', holder: 'company', number }
        : isIin(number)
          ? { kind: 'iin', country: 'KZ', holder: 'person', number }
          : null;
  return found && (country === undefined || found.country === country) ? found : null;
}
