import { assert } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { serve } from '#platform/routes';
import { changeAttribute, saveOption } from './actions/change-attribute.ts';
import { addCategory, changeCategory } from './actions/change-tree.ts';
import * as contract from './contract.ts';
import { productsByCategory } from './queries/counts.ts';
import { attributesForOperator, categoriesWithRequirements } from './queries/present.ts';

function withCode<Row extends { code: string }>(rows: readonly Row[], code: string): Row {
  const row = rows.find((one) => one.code === code);
  assert(row, `${code} is there after it was changed`);
  return row;
}

async function tree(ctx: Ctx) {
  const [rows, counts] = [await categoriesWithRequirements(ctx), await productsByCategory(ctx)];
  return rows.map((row) => ({ ...row, products: counts.get(row.code) ?? 0 }));
}

const category = async (ctx: Ctx, code: string) => withCode(await tree(ctx), code);
const attribute = async (ctx: Ctx, code: string) => withCode(await attributesForOperator(ctx), code);

export const treeRoutes = [
  serve(contract.listOperatorCategories, async (ctx) => ({ items: await tree(ctx) })),
  serve(contract.addCategory, async (ctx, { body }) => category(ctx, await addCategory(ctx, body))),
  serve(contract.changeCategory, async (ctx, { params, body }) => {
    await changeCategory(ctx, params.code, body);
    return category(ctx, params.code);
  }),
  serve(contract.listOperatorAttributes, async (ctx) => ({ items: await attributesForOperator(ctx) })),
  serve(contract.changeAttribute, async (ctx, { params, body }) => {
    await changeAttribute(ctx, params.code, body);
    return attribute(ctx, params.code);
  }),
  serve(contract.saveOption, async (ctx, { params, body }) => {
    await saveOption(ctx, params.code, body);
    return attribute(ctx, params.code);
  }),
];
