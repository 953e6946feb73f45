/** Check digits of the numbers that the market invents: goods (GTIN), companies and people (EDRPOU, IPN, BIN), accounts (IBAN). */
import { ibanRest } from '#kernel/iban';

const digitsOf = (text: string): number[] => [...text].map(Number);
const weighted = (digits: number[], weights: readonly number[]): number => digits.reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0);

export function gtinCheckDigit(body: string): number {
  const sum = digitsOf(body).reverse().reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** A GTIN-13 from a prefix and a running number. */
export function gtin13(prefix: string, serial: number): string {
  const body = prefix + String(serial).padStart(12 - prefix.length, '0');
  if (body.length !== 12) throw new RangeError(`GTIN body of ${body.length} digits`);
  return body + gtinCheckDigit(body);
}

export function isGtin13(text: string): boolean {
  return /^\d{13}$/.test(text) && gtinCheckDigit(text.slice(0, 12)) === Number(text[12]);
}

function edrpouCheckDigit(body: string): number {
  const middle = Number(body) >= 3_000_000 && Number(body) < 6_000_000;
  const first = middle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  const rest = weighted(digitsOf(body), first) % 11;
  if (rest < 10) return rest;
  const again = weighted(digitsOf(body), first.map((weight) => weight + 2)) % 11;
  return again < 10 ? again : 0;
}

export const edrpou = (body: string): string => body + edrpouCheckDigit(body);
export const isEdrpou = (text: string): boolean => /^\d{8}$/.test(text) && edrpou(text.slice(0, 7)) === text;

/** The number of a person: the first five digits are the birthday, counted from 31 December 1899. */
export const ipn = (body: string): string => body + (weighted(digitsOf(body), [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) % 10;
export const isIpn = (text: string): boolean => /^\d{10}$/.test(text) && ipn(text.slice(0, 9)) === text;

/** A Kazakh BIN; throws for a body that has no valid check digit. */
export function bin(body: string): string {
  const digits = digitsOf(body);
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const check = first < 10 ? first : weighted(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  if (check === 10) throw new RangeError(`No BIN begins with ${body}`);
  return body + check;
}
export const isBin = (text: string): boolean => /^\d{12}$/.test(text) && bin(text.slice(0, 11)) === text;

export const iban = (country: string, account: string): string => country + String(98 - ibanRest(`${country}00${account}`)).padStart(2, '0') + account;
