import { sql } from 'kysely';
import { inLanguage, type Localised } from '#kernel/language';
import * as history from '#history';

type Named = { id: string; names: Localised };

history.nameSubjects('product', async (ctx, ids) => {
  const { rows } = await sql<Named>`select id, names from catalog.products where id = any (${[...ids]}::text[])`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, inLanguage(row.names, ctx.language)]));
});
history.nameSubjects('category', async (ctx, codes) => {
  const { rows } = await sql<Named>`select code as id, names from catalog.categories where code = any (${[...codes]}::text[])`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, inLanguage(row.names, ctx.language)]));
});
history.nameSubjects('attribute', async (ctx, codes) => {
  const { rows } = await sql<Named>`select code as id, names from catalog.attributes where code = any (${[...codes]}::text[])`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, inLanguage(row.names, ctx.language)]));
});
