import { sql } from 'kysely';
import type { Localised } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import { slug } from '#kernel/text';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import { attributes, type Attribute, type AttributeOption } from '../queries/categories.ts';

async function lockAttribute(ctx: Ctx, code: string): Promise<Attribute> {
  await sql`select 1 from catalog.attributes where code = ${code} for update`.execute(ctx.tx);
  const attribute = (await attributes(ctx)).find((one) => one.code === code);
  if (!attribute) throw refuse('NOT_FOUND');
  return attribute;
}

export type AttributeChange = { names?: Localised; hints?: Localised; facet?: boolean };

/** Renames an attribute, its hint, or says whether the shop filters by it. Refuses with NOT_FOUND. */
export async function changeAttribute(ctx: Ctx, code: string, { names, hints, facet }: AttributeChange): Promise<void> {
  const before = await lockAttribute(ctx, code);
  const after = { names: names ?? before.names, hint: hints ?? before.hint, facet: facet ?? before.facet };
  await sql`update catalog.attributes set names = ${JSON.stringify(after.names)}::jsonb, hint = ${JSON.stringify(after.hint)}::jsonb, facet = ${after.facet}
    where code = ${code}`.execute(ctx.tx);
  const told = { names: before.names, hint: before.hint, facet: before.facet };
  await history.record(ctx, { subjectKind: 'attribute', subjectId: code, action: 'catalog.attributeChanged', before: told, after });
}

const withOptions = new Set(['option', 'options', 'colour']);

function freeCode(names: Localised, options: readonly AttributeOption[]): string {
  const wanted = slug(names.en ?? names.uk ?? '').replaceAll('-', '_');
  const taken = new Set(options.map((option) => option.code));
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.has(code)) return code;
  }
}

/** Adds a value to a directory, or renames the one of this code. Refuses with NOT_FOUND, INVALID_INPUT where there is no directory. */
export async function saveOption(ctx: Ctx, code: string, given: { option?: string; names: Localised; hex?: string }): Promise<void> {
  const attribute = await lockAttribute(ctx, code);
  if (!withOptions.has(attribute.kind)) throw refuse('INVALID_INPUT', {}, [{ path: 'names', code: 'INVALID' }]);
  const before = given.option === undefined ? undefined : attribute.options.find((option) => option.code === given.option);
  if (given.option !== undefined && !before) throw refuse('NOT_FOUND');
  const next: AttributeOption = {
    ...(before ?? { code: freeCode(given.names, attribute.options), synonyms: [] }),
    names: given.names,
    ...(given.hex ? { hex: given.hex.toLowerCase() } : {}),
  };
  const options = before ? attribute.options.map((option) => (option === before ? next : option)) : [...attribute.options, next];
  await sql`update catalog.attributes set options = ${JSON.stringify(options)}::jsonb where code = ${code}`.execute(ctx.tx);
  const action = before ? 'catalog.valueRenamed' : 'catalog.valueAdded';
  await history.record(ctx, { subjectKind: 'attribute', subjectId: code, action, before: before ?? null, after: next });
}
