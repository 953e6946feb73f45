import { between, chanceOf } from '../random-by-name.ts';
import { cityOf, transitDays } from './directory.ts';

export type Step = { code: string; at: number };

/** A waybill as the double keeps it. Money in hryvnias, as the protocol has it. */
export type WaybillRow = {
  number: string;
  ref: string;
  kind: 'delivery' | 'return';
  cityFrom: string;
  cityTo: string;
  warehouseFrom: string;
  warehouseTo: string;
  service: string;
  weight: number;
  seats: number;
  declared: number;
  cost: number;
  cashOnDelivery: number;
  payer: string;
  description: string;
  orderNumber: string;
  recipientName: string;
  senderPhone: string;
  recipientPhone: string;
  returnOf: string;
  returnNumber: string;
  refused: boolean;
  /** The whole life, past and planned; what is later than the clock has not happened yet. */
  steps: Step[];
};

const hour = 3_600_000;

export const statusWords: Readonly<Record<string, string>> = {
  '1': 'Відправник самостійно створив цю накладну, але ще не надав до відправки',
  '2': 'Видалено',
  '3': 'Номер не знайдено',
  '4': 'Відправлення у місті відправника',
  '41': 'Відправлення у місті (доставка в межах міста)',
  '5': 'Відправлення прямує до міста одержувача',
  '6': 'Відправлення у місті одержувача, орієнтовна доставка до відділення сьогодні',
  '7': 'Прибуло у відділення',
  '8': 'Прибуло у поштомат',
  '9': 'Відправлення отримано',
  '10': 'Відправлення отримано. Протягом доби ви одержите SMS-повідомлення про надходження грошового переказу',
  '11': 'Відправлення отримано. Грошовий переказ видано відправнику',
  '12': 'Нова Пошта комплектує ваше відправлення',
  '101': 'На шляху до одержувача',
  '102': 'Відмова від отримання (відправником створено замовлення на повернення)',
  '103': 'Відмова одержувача',
  '104': 'Змінено адресу',
  '105': 'Припинено зберігання',
  '106': 'Одержано і створено накладну зворотної доставки',
  '111': 'Невдала спроба доставки через відсутність одержувача на адресі',
  '112': 'Дата доставки перенесена одержувачем',
};

export const everyCode = Object.keys(statusWords).filter((code) => code !== '3');

function arrivalCode(row: WaybillRow): string {
  return row.service.endsWith('Doors') ? '101' : row.service.endsWith('Postomat') ? '8' : '7';
}

/** How many hours after a code the next one comes, and which; null ends the life. Decided by the number, so a rerun lives the same life. */
function nextOf(row: WaybillRow, code: string): { code: string; hours: number } | null {
  const hours = (from: number, to: number): number => between(`${row.number}:${code}`, from * 10, to * 10) / 10;
  const from = cityOf(row.cityFrom);
  const to = cityOf(row.cityTo);
  const local = from !== undefined && from === to;
  const road = from && to ? transitDays(from, to) * 24 : 24;
  switch (code) {
    case '1':
      return { code: local ? '41' : '4', hours: hours(1, 6) };
    case '12':
      return { code: '4', hours: hours(1, 4) };
    case '4':
      return { code: '5', hours: hours(2, 6) };
    case '41':
      return { code: '6', hours: hours(4, 10) };
    case '5':
      return { code: '6', hours: Math.max(4, road - hours(8, 14)) };
    case '6':
      return { code: arrivalCode(row), hours: hours(1, 3) };
    case '104':
    case '111':
    case '112':
      return { code: arrivalCode(row), hours: hours(20, 30) };
    case '7':
    case '8':
      return row.refused ? { code: '103', hours: hours(20, 70) } : { code: row.cashOnDelivery > 0 ? '10' : '9', hours: hours(3, 40) };
    case '101':
      return row.refused ? { code: '103', hours: hours(1, 5) } : { code: row.cashOnDelivery > 0 ? '10' : '9', hours: hours(1, 5) };
    case '105':
      return { code: '103', hours: hours(40, 50) };
    case '10':
      return { code: '11', hours: hours(8, 20) };
    default:
      return null;
  }
}

/** The steps from this one to the end of the life. */
export function planFrom(row: WaybillRow, first: Step): Step[] {
  const steps = [first];
  for (;;) {
    const last = steps.at(-1)!;
    const next = nextOf(row, last.code);
    if (!next) return steps;
    steps.push({ code: next.code, at: last.at + Math.round(next.hours * hour) });
  }
}

/** The step that the clock has reached; null before the waybill's birth. */
export function stepAt(row: WaybillRow, now: number): Step | null {
  return row.steps.findLast((step) => step.at <= now) ?? null;
}

/** The same waybill, put to a code now: the past stays, the rest of its life is planned anew. */
export function advanced(row: WaybillRow, code: string, now: number): WaybillRow {
  return { ...row, steps: [...row.steps.filter((step) => step.at < now), ...planFrom(row, { code, at: now })] };
}

/** Whether the recipient will refuse: decided by the number. */
export function willRefuse(number: string, share: number): boolean {
  return chanceOf(`${number}:fate`) < share;
}

/** The waybill that brings a refused parcel back. */
export function returnOf(row: WaybillRow, number: string, ref: string, at: number): WaybillRow {
  const back: WaybillRow = {
    ...row,
    number,
    ref,
    kind: 'return',
    cityFrom: row.cityTo,
    cityTo: row.cityFrom,
    warehouseFrom: row.warehouseTo,
    warehouseTo: row.warehouseFrom,
    service: 'WarehouseWarehouse',
    cashOnDelivery: 0,
    refused: false,
    returnOf: row.number,
    returnNumber: '',
    steps: [],
  };
  return { ...back, steps: planFrom(back, { code: '1', at }) };
}
