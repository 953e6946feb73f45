import { sql } from 'kysely';
import { inLanguage, type Language, type Localised } from '#kernel/language';
import { placeIn } from '#kernel/text';
import type { Ctx } from '#platform/ctx';
import { wordsIn } from '#platform/words';
import * as settings from '#settings';
import { searchName } from '../rules/city-names.ts';
import { deliveryTable } from '../settings.ts';

export type City = { ref: string; name: Localised; kind: string; area: string; areaRef: string; branchCount: number };
export type Branch = {
  ref: string;
  cityRef: string;
  number: string;
  kind: 'branch' | 'locker';
  address: Localised;
  latitude: number | null;
  longitude: number | null;
  maxWeightGrams: number | null;
  /** Hours by weekday from Monday, `08:00-21:00`; '' is closed. */
  schedule: string[];
};

export const cityColumns = sql`c.ref, jsonb_build_object('uk', c.name_uk, 'ru', c.name_ru, 'en', c.name_latin) as name, c.kind, c.area, c.area_ref as "areaRef", c.branch_count as "branchCount"`;
export const branchColumns = sql`b.ref, b.city_ref as "cityRef", b.number, b.kind, jsonb_build_object('uk', b.address_uk, 'ru', b.address_ru) as address, b.latitude, b.longitude,
  b.max_weight_grams as "maxWeightGrams", b.schedule`;

/** Cities by reference or by name, under what was asked. Of cities of one name the region's centre, then the one with most branches, is meant. */
export async function citiesBy(ctx: Ctx, asked: readonly string[]): Promise<Map<string, City>> {
  const wanted = [...new Set(asked.filter((one) => one.trim() !== ''))];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<City & { asked: string }>`
    select distinct on (w.asked) w.asked, ${cityColumns}
    from unnest(${wanted}::text[], ${wanted.map(searchName)}::text[]) as w (asked, name)
    cross join lateral (
      select w.asked as ref
      union all select n.city_ref from delivery.city_names n where n.name = w.name) as meant
    join delivery.cities c on c.ref = meant.ref
    order by w.asked, (c.ref = w.asked) desc, c.centre desc, c.branch_count desc, c.ref`.execute(ctx.tx);
  return new Map(rows.map(({ asked: key, ...found }) => [key, found]));
}

export async function city(ctx: Ctx, ref: string): Promise<City | null> {
  return (await sql<City>`select ${cityColumns} from delivery.cities c where c.ref = ${ref}`.execute(ctx.tx)).rows[0] ?? null;
}

/** The city that people mean by this name; null when the directory has none. */
export async function cityNamed(ctx: Ctx, name: string): Promise<City | null> {
  return (await citiesBy(ctx, [name])).get(name) ?? null;
}

/** Where the buyer is thought to be until a city is chosen. */
export async function defaultCity(ctx: Ctx): Promise<City | null> {
  return cityNamed(ctx, (await settings.get(ctx, deliveryTable)).defaultCity);
}

/** A branch or locker by its reference, as the buyer chose it; null when it is unknown or closed for good. */
export async function branch(ctx: Ctx, ref: string): Promise<Branch | null> {
  return (await sql<Branch>`select ${branchColumns} from delivery.branches b where b.ref = ${ref} and b.active`.execute(ctx.tx)).rows[0] ?? null;
}

/** Where a branch stands, as its carrier writes it; the carrier knows no English, so that is the same in Latin letters. */
export function branchAddress({ address }: Pick<Branch, 'address'>, language: Language): string {
  return placeIn(inLanguage(address, language === 'en' ? 'uk' : language), language);
}

/** "Відділення № 5" in the reader's language. */
export function branchTitle(found: Pick<Branch, 'kind' | 'number'>, language: Language): string {
  return wordsIn(language)(`delivery.${found.kind}`, { number: found.number });
}
