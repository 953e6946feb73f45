import { sql } from 'kysely';
import { inLanguage } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { searchName } from '../rules/city-names.ts';
import { type Branch, type City, branchAddress, branchColumns, branchTitle, cityColumns } from './places.ts';

export function presentCity(ctx: Ctx, city: City) {
  const { ref, kind, area, branchCount } = city;
  return { ref, name: inLanguage(city.name, ctx.language), kind, area, branchCount };
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Cities whose name begins so; whole names first, then regions' centres, then the larger and shorter. */
export async function findCities(ctx: Ctx, q: string, limit: number): Promise<City[]> {
  const name = searchName(q);
  const { rows } =
    name === ''
      ? await sql<City>`select ${cityColumns} from delivery.cities c where c.centre order by c.branch_count desc, c.name_uk limit ${limit}`.execute(ctx.tx)
      : await sql<City>`
      select ${cityColumns} from delivery.cities c
      join (select n.city_ref, bool_or(n.name = ${name}) as whole, min(length(n.name)) as letters from delivery.city_names n where n.name like ${`${escaped(name)}%`} group by n.city_ref) f on f.city_ref = c.ref
      order by f.whole desc, c.centre desc, c.branch_count desc, f.letters, c.name_uk, c.ref limit ${limit}`.execute(ctx.tx);
  return rows;
}

export type BranchSearch = { city: string; q: string; kind?: 'branch' | 'locker'; cursor?: string; limit: number };

/** A city's branches in the order of their numbers; `q` is the beginning of a number or a part of the address. */
export async function findBranches(ctx: Ctx, search: BranchSearch) {
  const after = decodeCursor(search.cursor, 2);
  const q = search.q.trim();
  const number = /^(?:№|#|n)?\s*(\d+)$/i.exec(q)?.[1];
  const text = `%${escaped(q)}%`;
  const fits = sql`b.city_ref = ${search.city} and b.active and (${search.kind ?? null}::text is null or b.kind = ${search.kind ?? null})
    and (${q === ''} or (${number ?? null}::text is not null and b.number like ${`${number ?? ''}%`}) or (${number ?? null}::text is null and (b.address_uk ilike ${text} or b.address_ru ilike ${text} or b.name ilike ${text})))`;
  const { rows } = await sql<Branch & { sort: number }>`select ${branchColumns}, b.sort from delivery.branches b
    where ${fits} and (${after === null} or (b.sort, b.ref) > (${after?.[0] ?? 0}::int, ${after?.[1] ?? ''}::text)) order by b.sort, b.ref limit ${search.limit + 1}`.execute(
    ctx.tx,
  );
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total from delivery.branches b where ${fits}`.execute(ctx.tx);
  const page = pageOf(rows, search.limit, (row) => [row.sort, row.ref]);
  const items = page.items.map(({ ref, number: written, kind, address, schedule, latitude, longitude, maxWeightGrams }) => ({
    ref,
    number: written,
    kind,
    name: branchTitle({ kind, number: written }, ctx.language),
    address: branchAddress({ address }, ctx.language),
    schedule,
    latitude,
    longitude,
    maxWeightGrams,
  }));
  return { items, nextCursor: page.nextCursor, total: counted[0]!.total };
}
