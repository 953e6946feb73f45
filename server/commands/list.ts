import { backup, restore } from './backup.ts';
import type { Command } from './command.ts';
import { doctor, migrate } from './database.ts';
import { demoReset } from './demo.ts';
import { exportGoods } from './export.ts';
import { importGoods } from './import.ts';
import { apiKeyAdd, userAdd, userForgetFactor } from './people.ts';
import { simulateOrders } from './simulate.ts';

export const commands: Record<string, Command> = {
  migrate,
  doctor,
  backup,
  restore,
  'user add': userAdd,
  'user forget-factor': userForgetFactor,
  'api-key add': apiKeyAdd,
  import: importGoods,
  export: exportGoods,
  simulate: simulateOrders,
  'demo reset': demoReset,
};
