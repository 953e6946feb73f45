import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { serve } from '#platform/routes';
import { putInForce } from './actions/change.ts';
import { changeSetting, getSetting, listSettings, merchantSettings, publicSettings } from './contract.ts';
import { type Described, list, valuesFor, versions } from './queries/list.ts';

async function one(ctx: Ctx, key: string): Promise<Described> {
  const found = (await list(ctx)).find((setting) => setting.key === key);
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

export const routes = [
  serve(listSettings, async (ctx) => ({ items: await list(ctx) })),
  serve(getSetting, async (ctx, { params }) => ({ ...(await one(ctx, params.key)), versions: await versions(ctx, params.key) })),
  serve(changeSetting, async (ctx, { params, body, ifMatch }) => {
    await putInForce(ctx, { key: params.key, ...body, expectedVersion: ifMatch === undefined ? undefined : Number(ifMatch) });
    return one(ctx, params.key);
  }),
  serve(publicSettings, (ctx) => valuesFor(ctx, ['public'])),
  serve(merchantSettings, (ctx) => valuesFor(ctx, ['public', 'merchant'])),
];
