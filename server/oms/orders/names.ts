import { sql } from 'kysely';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';

type Named = { id: string; number: string };

const numbersOf = (rows: readonly Named[]) => new Map(rows.map((row) => [row.id, row.number]));

history.nameSubjects('shipment', async (ctx: Ctx, ids) =>
  numbersOf((await sql<Named>`select id, number from orders.shipments where id = any (${[...ids]}::text[])`.execute(ctx.tx)).rows),
);
history.nameSubjects('order', async (ctx: Ctx, ids) =>
  numbersOf((await sql<Named>`select id, number from orders.orders where id = any (${[...ids]}::text[])`.execute(ctx.tx)).rows),
);
