export type ParsedPrice = { minor: number; rounded: boolean; currency?: string };

const signs: Record<string, string> = {
  '₴': 'UAH',
  грн: 'UAH',
  'грн.': 'UAH',
  гривень: 'UAH',
  uah: 'UAH',
  '₸': 'KZT',
  тг: 'KZT',
  'тг.': 'KZT',
  тенге: 'KZT',
  теңге: 'KZT',
  kzt: 'KZT',
  '₽': 'RUB',
  руб: 'RUB',
  'руб.': 'RUB',
  rur: 'RUB',
  rub: 'RUB',
  $: 'USD',
  '€': 'EUR',
  zł: 'PLN',
};
const known = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217 of a code, sign or word as feeds write it; undefined when it is none. RUR is read as RUB. */
export function parseCurrency(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  const bySign = signs[word];
  if (bySign) return bySign;
  const code = word.toUpperCase();
  return /^[A-Z]{3}$/.test(code) && known.has(code) ? code : undefined;
}

/**
 * Exact minor units of a price text: dot or comma decimals, spaces between thousands, a currency before or after.
 * Undefined when it is no positive price, when one separator may mean thousands as well as decimals (`1,234`),
 * or when rounding to minor units would change the price by more than a thousandth.
 * `exact`: the text is a machine's number (a numeric cell), so a dot is a decimal point.
 */
export function parsePrice(text: string, exact = false): ParsedPrice | undefined {
  const parts = /^([^\d+-]*?)([+-]?[\d][\d\s.,'’]*)([^\d]*)$/u.exec(text.replace(/[\u00a0\u202f\u2009]/g, ' ').trim());
  if (!parts) return undefined;
  const marks = [parts[1]!.trim(), parts[3]!.trim()].filter((mark) => mark !== '');
  const currency = marks.length === 1 ? parseCurrency(marks[0]!) : undefined;
  if (marks.length > 0 && !currency) return undefined;
  const number = canonicalDecimal(parts[2]!.trim(), exact);
  if (!number) return undefined;
  const minor = toMinor(number);
  return minor && { ...minor, ...(currency ? { currency } : {}) };
}

type Decimal = { whole: string; fraction: string };

/** Splits a number's text into whole and fraction digits, or says that it is not one unambiguous number. */
function canonicalDecimal(text: string, exact: boolean): Decimal | undefined {
  const compact = text.replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/g, '');
  const match = /^(\d+)(?:([.,])(\d+))?$/.exec(compact);
  if (match) {
    const [, whole, separator, fraction = ''] = match;
    if (!exact && separator && fraction.length === 3 && whole!.length <= 3 && whole !== '0') return undefined;
    return { whole: whole!, fraction };
  }
  const grouped = /^(\d{1,3})((?:\.\d{3})+),(\d{1,2})$|^(\d{1,3})((?:,\d{3})+)\.(\d{1,2})$/.exec(compact);
  if (grouped) return { whole: `${grouped[1] ?? grouped[4]}${(grouped[2] ?? grouped[5])!.replace(/[.,]/g, '')}`, fraction: (grouped[3] ?? grouped[6])! };
  const thousands = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/.exec(compact);
  return thousands ? { whole: compact.replace(/[.,]/g, ''), fraction: '' } : undefined;
}

function toMinor(number: Decimal): { minor: number; rounded: boolean } | undefined {
  const fraction = number.fraction.replace(/0+$/, '');
  if (number.whole.length > 15 || fraction.length > 12) return undefined;
  const scale = 10n ** BigInt(Math.max(fraction.length, 2));
  const units = BigInt(number.whole) * scale + BigInt(fraction.padEnd(Math.max(fraction.length, 2), '0'));
  const divisor = scale / 100n;
  const minor = (units * 2n + divisor) / (divisor * 2n);
  const error = minor * divisor - units;
  if ((error < 0n ? -error : error) * 1000n > units) return undefined;
  const result = Number(minor);
  return result > 0 && Number.isSafeInteger(result) ? { minor: result, rounded: error !== 0n } : undefined;
}
