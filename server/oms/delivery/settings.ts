import { z } from 'zod';
import { declareSetting } from '#settings';
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

const tableShape = z.strictObject({
  defaultCity: z.string().min(1).max(80).describe('Where the buyer is thought to be until a city is chosen'),
  cutOff: z.string().regex(/^\d\d:\d\d$/).describe('Orders taken before this hour of a working day count from that day'),
  freeFromMinor: z.int().positive().nullable().describe('Goods of one merchant from which delivery is free; null = never'),
  methods: z.strictObject({ nova_poshta_branch: terms, nova_poshta_courier: terms, ukrposhta: terms, meest: terms, merchant_courier: terms, pickup: terms } satisfies Record<DeliveryMethod, typeof terms>),
});
export type DeliveryTable = z.output<typeof tableShape>;

const bands = (upTo2: number, upTo10: number, upTo30: number) => [
  { upToGrams: 2_000, amountMinor: upTo2 },
  { upToGrams: 10_000, amountMinor: upTo10 },
  { upToGrams: 30_000, amountMinor: upTo30 },
];
const road = (days: readonly [number, number], prices: readonly [number, number, number]): Zone => ({ minDays: days[0], maxDays: days[1], bands: bands(...prices), perExtraKgMinor: 500 });

/** The tariff table of the platform: offered at once, without a carrier's answer. */
export const deliveryTable = declareSetting<DeliveryTable>(
  'delivery.tariffs',
  tableShape,
  {
    defaultCity: 'Київ',
    cutOff: '15:00',
    freeFromMinor: null,
    methods: {
      nova_poshta_branch: { active: true, maxWeightGrams: 1_000_000, restsOnSunday: false, zones: { city: road([1, 1], [6_000, 9_000, 13_000]), region: road([1, 2], [7_000, 10_000, 14_000]), country: road([1, 3], [8_000, 11_000, 15_000]) } },
      nova_poshta_courier: { active: true, maxWeightGrams: 200_000, restsOnSunday: true, zones: { city: road([1, 1], [10_500, 13_500, 17_500]), region: road([1, 2], [11_500, 14_500, 18_500]), country: road([1, 3], [12_500, 15_500, 19_500]) } },
      ukrposhta: { active: true, maxWeightGrams: 30_000, restsOnSunday: true, zones: { city: road([1, 3], [4_500, 7_000, 11_000]), region: road([2, 4], [4_500, 7_000, 11_000]), country: road([3, 6], [5_000, 8_000, 12_000]) } },
      meest: { active: true, maxWeightGrams: 1_000_000, restsOnSunday: true, zones: { city: road([1, 1], [5_500, 8_000, 12_000]), region: road([1, 2], [6_000, 9_000, 13_000]), country: road([2, 4], [6_500, 10_000, 14_000]) } },
      merchant_courier: { active: true, maxWeightGrams: 1_000_000, restsOnSunday: true, zones: { city: road([0, 1], [12_000, 15_000, 25_000]), region: null, country: null } },
      pickup: { active: true, maxWeightGrams: 1_000_000, restsOnSunday: false, zones: { city: { minDays: 0, maxDays: 0, bands: [{ upToGrams: 1_000_000, amountMinor: 0 }], perExtraKgMinor: 0 }, region: null, country: null } },
    },
  },
  'public',
);
