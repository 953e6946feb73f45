import { serve } from '#platform/routes';
import { changeOffers } from './actions/change.ts';
import { patchOffers } from './contract.ts';

export const routes = [serve(patchOffers, async (ctx, { body }) => ({ items: await changeOffers(ctx, body.items) }))];
