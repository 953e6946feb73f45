import { list, names, type OptionSeed } from './seed.ts';

/** One option: code, four names, how shops write it. */
export type OptionRow = readonly [code: string, names: string, synonyms?: string];

export function options(rows: readonly OptionRow[]): OptionSeed[] {
  return rows.map(([code, optionNames, written]) => ({ code, names: names(optionNames), synonyms: list(written ?? '') }));
}
