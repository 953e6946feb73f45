import { sql } from 'kysely';
import { transliterate } from '#kernel/text';
import type { Ctx } from '#platform/ctx';
import { cityNames } from '../rules/city-names.ts';
import type { Branch, DirectoryCity } from '../rules/directory.ts';

/** Writes a page of cities with every way to type their names. */
export async function saveCities(ctx: Ctx, cities: readonly DirectoryCity[], centres: ReadonlySet<string>): Promise<void> {
  if (cities.length === 0) return;
  const rows = [...new Map(cities.map((city) => [city.ref, city])).values()].map((city) => ({
    ...city,
    latin: transliterate(city.nameUk, 'uk'),
    centre: centres.has(city.ref),
  }));
  await sql`insert into delivery.cities (ref, name_uk, name_ru, name_latin, kind, area, area_ref, centre, heard_at)
    select i.ref, i."nameUk", i."nameRu", i.latin, i.kind, i.area, i."areaRef", i.centre, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i (ref text, "nameUk" text, "nameRu" text, latin text, kind text, area text, "areaRef" text, centre bool)
    on conflict (ref) do update set name_uk = excluded.name_uk, name_ru = excluded.name_ru, name_latin = excluded.name_latin, kind = excluded.kind, area = excluded.area,
      area_ref = excluded.area_ref, centre = excluded.centre, heard_at = excluded.heard_at`.execute(ctx.tx);
  const names = rows.flatMap((city) => cityNames(city.nameUk, city.nameRu).map((name) => ({ name, ref: city.ref })));
  await sql`insert into delivery.city_names (name, city_ref) select * from unnest(${names.map((one) => one.name)}::text[], ${names.map((one) => one.ref)}::text[]) on conflict do nothing`.execute(
    ctx.tx,
  );
}

const numberOf = (written: string): number => Math.min(2_000_000_000, Number(/\d+/.exec(written)?.[0] ?? 0));

export async function saveBranches(ctx: Ctx, branches: readonly Branch[]): Promise<void> {
  if (branches.length === 0) return;
  const rows = [...new Map(branches.map((one) => [one.ref, one])).values()].map((one) => ({
    ...one,
    sort: numberOf(one.number),
    addressRu: one.shortAddressRu || one.shortAddress,
  }));
  await sql`insert into delivery.branches (ref, city_ref, number, sort, kind, name, address_uk, address_ru, latitude, longitude, max_weight_grams, schedule, active, heard_at)
    select i.ref, i."cityRef", i.number, i.sort, i.kind, i.name, i."shortAddress", i."addressRu", i.latitude, i.longitude, i."maxWeightGrams", i.schedule, true, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i (ref text, "cityRef" text, number text, sort int, kind text, name text, "shortAddress" text, "addressRu" text, latitude float8,
      longitude float8, "maxWeightGrams" int, schedule jsonb)
    on conflict (ref) do update set city_ref = excluded.city_ref, number = excluded.number, sort = excluded.sort, kind = excluded.kind, name = excluded.name, address_uk = excluded.address_uk,
      address_ru = excluded.address_ru, latitude = excluded.latitude, longitude = excluded.longitude, max_weight_grams = excluded.max_weight_grams, schedule = excluded.schedule,
      active = true, heard_at = excluded.heard_at`.execute(ctx.tx);
}

/** A city's list is whole now: what was not in it is closed for good. */
export async function closeBranchesBefore(ctx: Ctx, cityRef: string, startedAt: Date): Promise<void> {
  await sql`update delivery.branches set active = false where city_ref = ${cityRef} and active and heard_at < ${startedAt}`.execute(ctx.tx);
  await sql`update delivery.cities set branch_count = (select count(*) from delivery.branches where city_ref = ${cityRef} and active) where ref = ${cityRef}`.execute(
    ctx.tx,
  );
}

export async function noteDirectory(ctx: Ctx, name: string, entries: number): Promise<void> {
  await sql`insert into delivery.directories (name, heard_at, entries) values (${name}, ${ctx.now}, ${entries})
    on conflict (name) do update set heard_at = excluded.heard_at, entries = excluded.entries`.execute(ctx.tx);
}

/** When a part of the directory was last heard whole; null = never. */
export async function heardAt(ctx: Ctx, name: string): Promise<Date | null> {
  return (await sql<{ heardAt: Date }>`select heard_at as "heardAt" from delivery.directories where name = ${name}`.execute(ctx.tx)).rows[0]?.heardAt ?? null;
}

export const branchesOf = (cityRef: string): string => `branches:${cityRef}`;

/** Cities whose branches we keep and that were heard before this moment. */
export async function staleCities(ctx: Ctx, before: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ ref: string }>`select substr(name, ${branchesOf('').length + 1}) as ref from delivery.directories
    where starts_with(name, ${branchesOf('')}) and heard_at < ${before} order by heard_at limit ${limit}`.execute(ctx.tx);
  return rows.map((row) => row.ref);
}
