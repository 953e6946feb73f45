import type { Book } from '../book.ts';
import { between, uuidOf } from '../random-by-name.ts';
import { cities, warehouses } from './directory.ts';
import { advanced, planFrom, returnOf, stepAt, statusWords, willRefuse } from './life.ts';
import type { WaybillRow } from './life.ts';

/** The carrier's counter: makes waybills, adopts foreign numbers, moves parcels by its clock. */
export type Desk = {
  waybills: Book<WaybillRow>;
  clock: () => Date;
  setClock(clock: () => Date): void;
  create(order: NewWaybill): WaybillRow;
  /** The waybill as the clock has it, with its return waybill made when a refusal has come; undefined when nobody knows the number. */
  find(number: string): WaybillRow | undefined;
  advance(number: string, code: string): WaybillRow;
};

export type NewWaybill = Omit<WaybillRow, 'number' | 'ref' | 'kind' | 'returnOf' | 'returnNumber' | 'refused' | 'steps'>;

const adoptable = /^(20|59)\d{12}$/;

function foreign(number: string): NewWaybill {
  const pick = <T>(list: readonly T[], name: string): T => list[between(`${number}:${name}`, 0, list.length - 1)]!;
  const from = pick(cities, 'from');
  const to = pick(cities, 'to');
  const branches = (city: typeof from) => warehouses.filter((one) => one.city === city && one.category === 'Branch');
  return {
    cityFrom: from.ref,
    cityTo: to.ref,
    warehouseFrom: pick(branches(from), 'sends').ref,
    warehouseTo: pick(branches(to), 'receives').ref,
    service: 'WarehouseWarehouse',
    weight: between(`${number}:weight`, 2, 60) / 10,
    seats: 1,
    declared: between(`${number}:declared`, 3, 60) * 100,
    cost: 90,
    cashOnDelivery: 0,
    payer: 'Recipient',
    description: 'Товар',
    orderNumber: '',
    recipientName: '',
    senderPhone: '',
    recipientPhone: '',
  };
}

export function openDesk(waybills: Book<WaybillRow>, refusedShare: number): Desk {
  let clock: () => Date = () => new Date();
  const now = (): number => clock().getTime();

  const freshNumber = (): string => {
    for (let serial = waybills.size() + 1; ; serial += 1) {
      const number = `2045${String((serial * 7_368_787 + 1_204_567_891) % 10_000_000_000).padStart(10, '0')}`;
      if (!waybills.get(number)) return number;
    }
  };

  const birth = (number: string, order: NewWaybill): WaybillRow => {
    const row: WaybillRow = {
      ...order,
      number,
      ref: uuidOf(`waybill:${number}`),
      kind: 'delivery',
      returnOf: '',
      returnNumber: '',
      refused: willRefuse(number, refusedShare),
      steps: [],
    };
    return waybills.put({ ...row, steps: planFrom(row, { code: '1', at: now() }) });
  };

  const withReturn = (row: WaybillRow): WaybillRow => {
    const step = stepAt(row, now());
    if (row.kind === 'return' || row.returnNumber || !step || (step.code !== '102' && step.code !== '103')) return row;
    const number = freshNumber();
    waybills.put(returnOf(row, number, uuidOf(`waybill:${number}`), step.at));
    return waybills.put({ ...row, returnNumber: number });
  };

  const find = (number: string): WaybillRow | undefined => {
    const known = waybills.get(number) ?? (adoptable.test(number) ? birth(number, foreign(number)) : undefined);
    return known && withReturn(known);
  };

  return {
    waybills,
    clock: () => clock(),
    setClock: (next) => {
      clock = next;
    },
    create: (order) => birth(freshNumber(), order),
    find,
    advance(number, code) {
      const row = find(number);
      if (!row || !(code in statusWords) || code === '3') throw new Error(`no waybill ${number} or no code ${code}`);
      return withReturn(waybills.put(advanced(row, code, now())));
    },
  };
}
