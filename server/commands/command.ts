import type { ParseArgsConfig } from 'node:util';
import { type Config, readConfig } from '#platform/config';
import { type Database, openDatabase } from '#platform/database';
import { setLogLevel } from '#platform/log';
import { openDatabaseHome, type DatabaseHome } from '../database-home.ts';

export type House = {
  config: Config;
  home: DatabaseHome;
  database: Database;
  /** Lets go of the database before the command's end; nothing may be asked of it after. */
  closeDatabase: () => Promise<void>;
};

/** One call of a command: its words, its options, and the house, opened only if it is wanted. */
export type Call = { words: readonly string[]; options: Record<string, string | boolean | undefined>; open: () => Promise<House> };

export type Command = {
  says: string;
  usage: string;
  /** Further lines of `--help`. */
  about?: readonly string[];
  options: NonNullable<ParseArgsConfig['options']>;
  run: (call: Call) => Promise<number>;
};

/** The call itself was wrong: its message goes out with the usage, exit code 2. */
export class Misuse extends Error {}

export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** The text of an option; without it the call is refused. */
export function wanted({ options }: Pick<Call, 'options'>, name: string): string {
  const value = options[name];
  if (typeof value !== 'string' || value === '') throw new Misuse(`--${name} is missing`);
  return value;
}

export function wantedWord({ words }: Pick<Call, 'words'>, name: string): string {
  const [word] = words;
  if (!word) throw new Misuse(`${name} is missing`);
  return word;
}

/** Opens the house once; `leave` closes what was opened. */
export function houseKeeper(): { open: () => Promise<House>; leave: () => Promise<void> } {
  let house: House | undefined;
  return {
    open: async () => {
      if (house) return house;
      const config = readConfig();
      setLogLevel(config.logLevel === 'info' ? 'warn' : config.logLevel);
      const home = await openDatabaseHome(config);
      const database = openDatabase(home.applicationUrl, 6);
      let closing: Promise<void> | undefined;
      house = { config, home, database, closeDatabase: () => (closing ??= database.close()) };
      return house;
    },
    leave: async () => {
      await house?.closeDatabase();
      await house?.home.leave();
    },
  };
}
