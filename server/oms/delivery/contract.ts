import { z } from 'zod';
import { endpoint, idParams, pageQuery } from '#kernel/contract';
import { deliveryMethods } from './rules/methods.ts';

export { deliveryMethods };

/** Refusals of the doors and of `outside.ts`; endpoints that send declare them too. */
export const deliveryRefusals = {
  WAYBILL_INVALID: 422,
  WAYBILL_TAKEN: 409,
  PARCEL_TRACKED: 409,
  PARCEL_STEP_REFUSED: 409,
  CARRIER_REFUSED: 422,
  CITY_UNKNOWN: 422,
  CARRIER_DOWN: 503,
  CARRIER_NOT_CONFIGURED: 503,
} as const;

const cityShape = z
  .object({
    ref: z.string(),
    name: z.string().describe("In the reader's language"),
    kind: z.string().describe('місто, село … as the carrier writes it'),
    area: z.string(),
    branchCount: z.int(),
  })
  .meta({ id: 'DeliveryCity' });

const branchShape = z
  .object({
    ref: z.string(),
    number: z.string(),
    kind: z.enum(['branch', 'locker']),
    name: z.string().describe('"Відділення № 5" in the reader’s language'),
    address: z.string(),
    schedule: z.array(z.string()).length(7).describe("Hours from Monday, `08:00-21:00`; '' is closed"),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    maxWeightGrams: z.int().nullable(),
  })
  .meta({ id: 'DeliveryBranch' });

export const listCities = endpoint({
  method: 'GET',
  path: '/store/delivery/cities',
  audience: 'store',
  permission: 'none',
  scope: 'public',
  summary: 'Cities by the beginning of their name: Ukrainian, Russian or Latin letters; without `q` the main ones',
  query: z.strictObject({ q: z.string().max(80).default(''), limit: z.coerce.number().int().min(1).max(50).default(15) }),
  output: z.object({ items: z.array(cityShape) }),
});

export const listBranches = endpoint({
  method: 'GET',
  path: '/store/delivery/branches',
  audience: 'store',
  permission: 'none',
  summary: 'Branches and lockers of a city by number or address, in the order of their numbers',
  query: z.strictObject({ city: z.string().min(1).max(80), q: z.string().max(80).default(''), kind: z.enum(['branch', 'locker']).optional(), ...pageQuery }),
  output: z.object({ items: z.array(branchShape), nextCursor: z.string().nullable(), total: z.int() }),
  refusals: { CARRIER_DOWN: 503, CARRIER_NOT_CONFIGURED: 503, CARRIER_REFUSED: 422 },
});

export const listMethods = endpoint({
  method: 'GET',
  path: '/store/delivery/methods',
  audience: 'store',
  permission: 'none',
  scope: 'public',
  summary: 'Ways of delivery that the platform offers, and where the buyer is thought to be',
  output: z.object({
    items: z.array(
      z.object({
        method: z.enum(deliveryMethods),
        carrier: z.string(),
        name: z.string(),
        hint: z.string(),
        needs: z.enum(['branch', 'address', 'nothing']).describe('What the buyer fills in beside the city'),
        maxWeightGrams: z.int(),
      }),
    ),
    defaultCity: cityShape.nullable(),
  }),
});

const report = {
  method: 'POST',
  params: idParams,
  body: z.strictObject({ status: z.enum(['sent', 'en_route', 'delivered', 'returning', 'returned']) }),
  refusals: { PARCEL_TRACKED: 409, PARCEL_STEP_REFUSED: 409 },
  example: { status: 'delivered' },
} as const;

export const reportOwnParcel = endpoint({
  ...report,
  path: '/merchant/parcels/:id/report',
  audience: 'merchant',
  permission: 'orders.write',
  summary: 'The next step of a parcel whose carrier is not asked by itself: own courier, pickup, Ukrposhta, Meest',
});

export const reportAnyParcel = endpoint({
  ...report,
  path: '/operator/parcels/:id/report',
  audience: 'operator',
  permission: 'delivery.write',
  summary: 'The same on behalf of the merchant',
});
