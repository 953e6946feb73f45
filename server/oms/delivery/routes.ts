import { enqueue } from '#platform/jobs';
import { type RouteDoor, serve, serveOutside } from '#platform/routes';
import { wordsIn } from '#platform/words';
import * as settings from '#settings';
import { reportParcel } from './actions/report-parcel.ts';
import { askForPerson, isConfigured } from './carrier.ts';
import { listBranches, listCities, listMethods, reportAnyParcel, reportOwnParcel } from './contract.ts';
import { type DeliveryMethod, carrierOf, deliveryMethods } from './rules/methods.ts';
import { defaultCity } from './queries/places.ts';
import { type BranchSearch, findBranches, findCities, presentCity } from './queries/search-places.ts';
import { deliveryTable } from './settings.ts';
import { branchesOf, heardAt, saveBranches } from './tables/directory.ts';

const staleAfter = 7 * 24 * 3_600_000;
const needs: Record<DeliveryMethod, 'branch' | 'address' | 'nothing'> = {
  nova_poshta_branch: 'branch',
  nova_poshta_courier: 'address',
  ukrposhta: 'address',
  meest: 'address',
  merchant_courier: 'address',
  pickup: 'nothing',
};

/** The first who asks for a city's branches gets the carrier's own answer; the whole list follows by a job. */
async function branchesFor(door: RouteDoor, search: BranchSearch) {
  const known = await door.transaction(async (ctx) => {
    const heard = await heardAt(ctx, branchesOf(search.city));
    if (isConfigured() && (!heard || heard.getTime() < ctx.now.getTime() - staleAfter))
      await enqueue(ctx, 'delivery.branches', { cityRef: search.city }, { dedupeKey: search.city });
    return { whole: heard !== null, page: await findBranches(ctx, search) };
  });
  if (known.whole || known.page.items.length > 0) return known.page;
  const { branches } = await askForPerson((carrier) => carrier.warehouses(search.city, search.q, { limit: 500 }));
  return door.transaction(async (ctx) => {
    await saveBranches(ctx, branches);
    return findBranches(ctx, search);
  });
}

export const routes = [
  serve(listCities, async (ctx, { query }) => ({ items: (await findCities(ctx, query.q, query.limit)).map((city) => presentCity(ctx, city)) })),
  serveOutside(listBranches, (door, { query }) => branchesFor(door, query)),
  serve(reportOwnParcel, (ctx, { params, body }) => reportParcel(ctx, params.id, body.status)),
  serve(reportAnyParcel, (ctx, { params, body }) => reportParcel(ctx, params.id, body.status)),
  serve(listMethods, async (ctx) => {
    const table = await settings.get(ctx, deliveryTable);
    const t = wordsIn(ctx.language);
    const city = await defaultCity(ctx);
    const offered = deliveryMethods.filter((method) => table.methods[method].active);
    return {
      items: offered.map((method) => ({
        method,
        carrier: carrierOf(method),
        name: t(`delivery.methods.${method}.name`),
        hint: t(`delivery.methods.${method}.hint`),
        needs: needs[method],
        maxWeightGrams: table.methods[method].maxWeightGrams,
      })),
      defaultCity: city && presentCity(ctx, city),
    };
  }),
];
