import { between, chanceOf, uuidOf } from '../random-by-name.ts';
import { places, streets } from './places.ts';
import type { Place } from './places.ts';

export type City = Place & { ref: string; settlementRef: string; areaRef: string; id: number };
export type Warehouse = {
  ref: string;
  number: string;
  category: 'Branch' | 'Postomat';
  city: City;
  street: readonly [string, string, string];
  house: string;
  latitude: number;
  longitude: number;
  maxKilograms: number;
  schedule: Record<string, string>;
  index: string;
};

export const branchType = '841339c7-591a-42e2-8233-7a0a00f0ed6f';
export const cargoType = '9a68df70-0267-42a8-bb5c-37f427e36ee4';
export const lockerType = 'f9316480-5f2d-425d-bc2c-ac7cd29decf0';
export const cityType = '563ced10-f210-11e3-8c4a-0050568002cf';

const known: Readonly<Record<string, { ref: string; settlementRef: string }>> = {
  Kyiv: { ref: '8d5a980d-391c-11dd-90d9-001a92567626', settlementRef: 'e718a680-4b33-11e4-ab6d-005056801329' },
};

export const cities: readonly City[] = places.map((place, at) => ({
  ...place,
  ref: known[place.latin]?.ref ?? uuidOf(`city:${place.latin}`),
  settlementRef: known[place.latin]?.settlementRef ?? uuidOf(`settlement:${place.latin}`),
  areaRef: uuidOf(`area:${place.area}`),
  id: at + 1,
}));

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function hours(name: string, category: Warehouse['category']): Record<string, string> {
  if (category === 'Postomat') return Object.fromEntries(days.map((day) => [day, chanceOf(`${name}:open`) < 0.7 ? '00:01-23:59' : '07:00-22:00']));
  const [week, saturday, sunday] =
    chanceOf(`${name}:big`) < 0.4
      ? ['08:00-21:00', '09:00-19:00', '09:00-18:00']
      : ['09:00-20:00', '09:00-17:00', chanceOf(`${name}:sunday`) < 0.7 ? '10:00-16:00' : '-'];
  return Object.fromEntries(days.map((day, at) => [day, (at < 5 ? week : at === 5 ? saturday : sunday) ?? '-']));
}

function warehouse(city: City, category: Warehouse['category'], at: number): Warehouse {
  const name = `${city.latin}:${category}:${at}`;
  const number = category === 'Branch' ? String(at + 1) : String(between(`${city.latin}:lockers`, 2, 40) * 100 + at * 7 + (city.id % 7));
  return {
    ref: uuidOf(`warehouse:${name}`),
    number,
    category,
    city,
    street: streets[between(`${name}:street`, 0, streets.length - 1)]!,
    house: String(between(`${name}:house`, 1, 140)),
    latitude: city.latitude + (chanceOf(`${name}:north`) - 0.5) * 0.12,
    longitude: city.longitude + (chanceOf(`${name}:east`) - 0.5) * 0.18,
    maxKilograms: category === 'Postomat' ? 20 : at % 5 === 0 ? 1100 : 30,
    schedule: hours(name, category),
    index: `${city.id}/${number}`,
  };
}

export const warehouses: readonly Warehouse[] = cities.flatMap((city) => [
  ...Array.from({ length: city.branches }, (_, at) => warehouse(city, 'Branch', at)),
  ...Array.from({ length: city.lockers }, (_, at) => warehouse(city, 'Postomat', at)),
]);

export const streetsOf = (city: City): { ref: string; name: readonly [string, string, string] }[] =>
  streets.map((name) => ({ ref: uuidOf(`street:${city.latin}:${name[0]}`), name }));

const cityByRef = new Map(
  cities.flatMap(
    (city) =>
      [
        [city.ref, city],
        [city.settlementRef, city],
      ] as const,
  ),
);
const warehouseByRef = new Map(warehouses.map((one) => [one.ref, one]));

/** By the city's or the settlement's reference. */
export const cityOf = (ref: string): City | undefined => cityByRef.get(ref.toLowerCase());
export const warehouseOf = (ref: string): Warehouse | undefined => warehouseByRef.get(ref.toLowerCase());

export function titleOf(one: Warehouse, language: 'UA' | 'RU' = 'UA'): string {
  const [uk, ru, type] = one.street;
  const russian = language === 'RU';
  const street = `${russian ? type.replace('вул.', 'ул.') : type} ${russian ? ru : uk}, ${one.house}`;
  if (one.category === 'Postomat') return `${russian ? 'Почтомат' : 'Поштомат'} "${russian ? 'Новая Почта' : 'Нова Пошта'}" №${one.number}: ${street}`;
  const limit = one.maxKilograms === 30 ? ' (до 30 кг)' : '';
  return `${russian ? 'Отделение' : 'Відділення'} №${one.number}${limit}: ${street}`;
}

/** Kilometres as the crow flies. */
export function distance(from: City, to: City): number {
  const radians = Math.PI / 180;
  const x = (to.longitude - from.longitude) * radians * Math.cos(((from.latitude + to.latitude) / 2) * radians);
  const y = (to.latitude - from.latitude) * radians;
  return Math.hypot(x, y) * 6371;
}

/** Days on the road. */
export function transitDays(from: City, to: City): number {
  const kilometres = distance(from, to);
  return kilometres < 250 ? 1 : kilometres < 700 ? 2 : 3;
}
