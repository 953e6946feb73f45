import { z } from 'zod';
import type { DeliveryMethod } from './methods.ts';

const zone = z.strictObject({
  minDays: z.int().min(0).max(60),
  maxDays: z.int().min(0).max(60),
  /** Price by weight, the lightest band first. */
  bands: z.array(z.strictObject({ upToGrams: z.int().positive(), amountMinor: z.int().min(0) })).min(1),
  perExtraKgMinor: z.int().min(0).describe('Each kilogram above the heaviest band'),
});
const terms = z.strictObject({
  active: z.boolean(),
  maxWeightGrams: z.int().positive(),
  restsOnSunday: z.boolean(),
  /** By how far it goes; null = not offered there. */
  zones: z.strictObject({ city: zone.nullable(), region: zone.nullable(), country: zone.nullable() }),
});
export type Zone = z.output<typeof zone>;
export type MethodTerms = z.output<typeof terms>;

export const deliveryTableShape = z.strictObject({
  defaultCity: z.string().min(1).max(80).describe('Where the buyer is thought to be until a city is chosen'),
  cutOff: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .describe('Orders taken before this hour of a working day count from that day'),
  freeFromMinor: z.int().positive().nullable().describe('Goods of one merchant from which delivery is free; null = never'),
  methods: z.strictObject({
    nova_poshta_branch: terms,
    nova_poshta_courier: terms,
    ukrposhta: terms,
    meest: terms,
    merchant_courier: terms,
    pickup: terms,
  } satisfies Record<DeliveryMethod, typeof terms>),
});
export type DeliveryTable = z.output<typeof deliveryTableShape>;
