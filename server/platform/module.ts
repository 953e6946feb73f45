import type { Endpoint } from '#kernel/contract';
import type { Ctx } from './ctx.ts';
import type { Route } from './routes.ts';
import type { Reaction } from './outbox.ts';
import type { Job } from './jobs.ts';

/** One doctor's check: rows that should not be. */
export type Check = { id: string; says: string; sql: string };

/** A hit of "search everything". */
export type Found = { kind: string; id: string; title: string; subtitle?: string; href: string };

/** The plate on a room's door. Everything that other parts of the house fan out to is declared here as data. */
export type Module = {
  name: string;
  endpoints?: readonly Endpoint[];
  routes?: readonly Route[];
  reactions?: readonly Reaction[];
  jobs?: readonly Job[];
  /** SQL run by `doctor` under the reading role; every row it returns is a finding (`finding text`). */
  checks?: readonly Check[];
  /** Search everything, for one audience. */
  find?: (ctx: Ctx, audience: 'merchant' | 'operator', text: string) => Promise<Found[]>;
  /** Sidebar counters by menu key, for one audience. */
  counts?: (ctx: Ctx, audience: 'merchant' | 'operator') => Promise<Record<string, number>>;
  /** What must be there before the first request: directories, the operator's account. Runs at each start, does nothing twice. */
  seed?: (ctx: Ctx) => Promise<void>;
};
