import { declareSetting } from '#settings';
import { type DeliveryTable, type Zone, deliveryTableShape } from './rules/delivery-table.ts';

const bands = (upTo2: number, upTo10: number, upTo30: number) => [
  { upToGrams: 2_000, amountMinor: upTo2 },
  { upToGrams: 10_000, amountMinor: upTo10 },
  { upToGrams: 30_000, amountMinor: upTo30 },
];
const road = (days: readonly [number, number], prices: readonly [number, number, number]): Zone => ({
  minDays: days[0],
  maxDays: days[1],
  bands: bands(...prices),
  perExtraKgMinor: 500,
});

/** The tariff table of the platform: offered at once, without a carrier's answer. */
export const deliveryTable = declareSetting<DeliveryTable>(
  'delivery.tariffs',
  deliveryTableShape,
  {
    defaultCity: 'Київ',
    cutOff: '15:00',
    freeFromMinor: null,
    methods: {
      nova_poshta_branch: {
        active: true,
        maxWeightGrams: 1_000_000,
        restsOnSunday: false,
        zones: { city: road([1, 1], [6_000, 9_000, 13_000]), region: road([1, 2], [7_000, 10_000, 14_000]), country: road([1, 3], [8_000, 11_000, 15_000]) },
      },
      nova_poshta_courier: {
        active: true,
        maxWeightGrams: 200_000,
        restsOnSunday: true,
        zones: {
          city: road([1, 1], [10_500, 13_500, 17_500]),
          region: road([1, 2], [11_500, 14_500, 18_500]),
          country: road([1, 3], [12_500, 15_500, 19_500]),
        },
      },
      ukrposhta: {
        active: true,
        maxWeightGrams: 30_000,
        restsOnSunday: true,
        zones: { city: road([1, 3], [4_500, 7_000, 11_000]), region: road([2, 4], [4_500, 7_000, 11_000]), country: road([3, 6], [5_000, 8_000, 12_000]) },
      },
      meest: {
        active: true,
        maxWeightGrams: 1_000_000,
        restsOnSunday: true,
        zones: { city: road([1, 1], [5_500, 8_000, 12_000]), region: road([1, 2], [6_000, 9_000, 13_000]), country: road([2, 4], [6_500, 10_000, 14_000]) },
      },
      merchant_courier: {
        active: true,
        maxWeightGrams: 1_000_000,
        restsOnSunday: true,
        zones: { city: road([0, 1], [12_000, 15_000, 25_000]), region: null, country: null },
      },
      pickup: {
        active: true,
        maxWeightGrams: 1_000_000,
        restsOnSunday: false,
        zones: { city: { minDays: 0, maxDays: 0, bands: [{ upToGrams: 1_000_000, amountMinor: 0 }], perExtraKgMinor: 0 }, region: null, country: null },
      },
    },
  },
  'public',
);
