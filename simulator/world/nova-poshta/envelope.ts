import type { Desk } from './desk.ts';

export type Properties = Record<string, unknown>;
export type Reply = { data: unknown[]; info?: unknown; warnings?: unknown; warningCodes?: unknown };
/** One method of the carrier's API. */
export type Method = (properties: Properties, desk: Desk) => Reply;

/** The carrier says no: texts and codes, index by index. Still HTTP 200. */
export class SaysNo extends Error {
  readonly problems: readonly (readonly [text: string, code: string])[];

  constructor(...problems: (readonly [text: string, code: string])[]) {
    super(problems.map(([text]) => text).join('; '));
    this.problems = problems;
  }
}

const empty = { success: true, data: [], errors: [], warnings: [], info: [], messageCodes: [], errorCodes: [], warningCodes: [], infoCodes: [] };

export function succeed(reply: Reply): object {
  return { ...empty, ...reply };
}

export function fail(no: SaysNo): object {
  return { ...empty, success: false, errors: no.problems.map(([text]) => text), errorCodes: no.problems.map(([, code]) => code) };
}

/** A property as text, whatever the client wrote it as. */
export function text(properties: Properties, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export function amount(properties: Properties, name: string): number {
  const value = Number(text(properties, name).replace(',', '.'));
  return Number.isFinite(value) ? value : Number.NaN;
}

/** One page of a list, `Page` from 1. */
export function paged<T>(rows: readonly T[], properties: Properties, most: number): { rows: T[]; totalCount: number } {
  const limit = Math.min(most, Math.max(1, Math.trunc(amount(properties, 'Limit')) || most));
  const page = Math.max(1, Math.trunc(amount(properties, 'Page')) || 1);
  return { rows: rows.slice((page - 1) * limit, page * limit), totalCount: rows.length };
}
