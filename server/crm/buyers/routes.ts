import { refuse } from '#kernel/refusal';
import * as identity from '#identity';
import { accountOf, type Ctx } from '#platform/ctx';
import { serve } from '#platform/routes';
import { changeProfile } from './actions/change-profile.ts';
import { ensure } from './actions/ensure.ts';
import { changeBuyerProfile, findBuyers, getBuyerProfile } from './contract.ts';
import { type Buyer, find, presentBuyer, profile } from './queries/profiles.ts';

/** The buyer's own profile; made at the first look from what the account says. */
async function own(ctx: Ctx): Promise<Buyer> {
  const accountId = accountOf(ctx);
  const known = await profile(ctx, accountId);
  if (known) return known;
  const account = await identity.account(ctx, accountId);
  if (!account?.phone) throw refuse('NOT_FOUND');
  await ensure(ctx, { accountId, phone: account.phone, name: account.name, email: account.email, language: account.language });
  return (await profile(ctx, accountId))!;
}

export const routes = [
  serve(getBuyerProfile, async (ctx) => presentBuyer(await own(ctx))),
  serve(changeBuyerProfile, async (ctx, { body, ifMatch }) => {
    await own(ctx);
    return presentBuyer(await changeProfile(ctx, accountOf(ctx), body, ifMatch));
  }),
  serve(findBuyers, async (ctx, { query }) => ({ items: (await find(ctx, query)).map(presentBuyer) })),
];
