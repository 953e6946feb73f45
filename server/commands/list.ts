import { backup, restore } from './backup.ts';
import type { Command } from './command.ts';
import { doctor, migrate } from './database.ts';

export const commands: Record<string, Command> = {
  migrate,
  doctor,
  backup,
  restore,
};
