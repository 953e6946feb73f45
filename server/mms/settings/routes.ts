import { inLanguage } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { serve } from '#platform/routes';
import { setMarketName } from '#platform/words';
import { putInForce } from './actions/change.ts';
import { changeSetting, getSetting, listSettings, merchantSettings, operatorReasons, publicSettings } from './contract.ts';
import { get } from './queries/get.ts';
import { type Described, list, valuesFor, versions } from './queries/list.ts';
import { type Reason, reasons } from './standard.ts';

async function one(ctx: Ctx, key: string): Promise<Described> {
  const found = (await list(ctx)).find((setting) => setting.key === key);
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

async function reasonLists(ctx: Ctx) {
  const lists = await get(ctx, reasons);
  const shown = (list: readonly Reason[]) => list.map((reason) => ({ code: reason.code, title: inLanguage(reason.title, ctx.language) }));
  return { cancel: shown(lists.cancel), reject: shown(lists.reject), revise: shown(lists.revise), block: shown(lists.block) };
}

export const routes = [
  serve(listSettings, async (ctx) => ({ items: await list(ctx) })),
  serve(getSetting, async (ctx, { params }) => ({ ...(await one(ctx, params.key)), versions: await versions(ctx, params.key) })),
  serve(changeSetting, async (ctx, { params, body, ifMatch }) => {
    await putInForce(ctx, { key: params.key, ...body, expectedVersion: ifMatch === undefined ? undefined : Number(ifMatch) });
    if (params.key === 'theme') setMarketName((await get(ctx, 'theme')).name);
    return one(ctx, params.key);
  }),
  serve(operatorReasons, reasonLists),
  serve(publicSettings, (ctx) => valuesFor(ctx, ['public'])),
  serve(merchantSettings, (ctx) => valuesFor(ctx, ['public', 'merchant'])),
];
