import { instantAt, localDateOf } from '#kernel/zone';
import { uuidOf } from '../random-by-name.ts';
import type { Desk, NewWaybill } from './desk.ts';
import { cityOf, transitDays, warehouseOf } from './directory.ts';
import type { City } from './directory.ts';
import { SaysNo, amount, paged, text } from './envelope.ts';
import type { Method, Properties } from './envelope.ts';
import { stepAt, statusWords } from './life.ts';
import type { WaybillRow } from './life.ts';
import { carrierDay, kyiv } from './dates.ts';

type Problem = readonly [string, string];

function route(properties: Properties): { from: City; to: City } {
  const from = cityOf(text(properties, 'CitySender'));
  const to = cityOf(text(properties, 'CityRecipient'));
  if (!from) throw new SaysNo(['CitySender not found', '20000200106']);
  if (!to) throw new SaysNo(['CityRecipient not found', '20000200103']);
  return { from, to };
}

/** The invented tariff, in hryvnias: by distance, weight, door, declared value. */
function priceOf(properties: Properties, from: City, to: City): number {
  const weight = amount(properties, 'Weight');
  const base = from === to ? 60 : 70 + (transitDays(from, to) - 1) * 10;
  const heavy = weight <= 2 ? 0 : weight <= 10 ? 30 : weight <= 30 ? 70 : 70 + Math.ceil(weight - 30) * 5;
  const doors = (text(properties, 'ServiceType').match(/Doors/g) ?? []).length * 45;
  const insured = Math.max(0, (amount(properties, 'Cost') || 0) - 500) * 0.005;
  return Math.round((base + heavy) * Math.max(1, amount(properties, 'SeatsAmount') || 1) + doors + insured);
}

const getDocumentPrice: Method = (properties) => {
  const { from, to } = route(properties);
  if (!(amount(properties, 'Weight') > 0)) throw new SaysNo(['Weight is empty', '20000400503']);
  const wanted = properties.RedeliveryCalculate;
  const transfer = wanted !== null && typeof wanted === 'object' ? amount(wanted as Properties, 'Amount') || 0 : 0;
  const zone = from === to ? 1 : transitDays(from, to) + 1;
  return {
    data: [
      {
        AssessedCost: String(amount(properties, 'Cost') || 300),
        Cost: priceOf(properties, from, to),
        CostRedelivery: transfer > 0 ? String(Math.round(20 + transfer * 0.02)) : '0',
        CostPack: '',
        TZoneInfo: { TzoneName: `Тарифназона:Тарифназона${zone}`, TzoneID: String(zone) },
      },
    ],
  };
};

function arrival(sendOn: Date, from: City, to: City): Date {
  return new Date(sendOn.getTime() + transitDays(from, to) * 86_400_000);
}

function sendingDay(properties: Properties, desk: Desk): Date {
  const written = text(properties, 'DateTime');
  const found = /^(\d\d)\.(\d\d)\.(\d{4})/.exec(written);
  if (written !== '' && !found) throw new SaysNo(['DateTime is invalid format', '20000400456']);
  return found ? instantAt(`${found[3]}-${found[2]}-${found[1]}`, '12:00', kyiv) : desk.clock();
}

const getDocumentDeliveryDate: Method = (properties, desk) => {
  const { from, to } = route(properties);
  const date = localDateOf(arrival(sendingDay(properties, desk), from, to), kyiv);
  return { data: [{ DeliveryDate: { date: `${date} 00:00:00.000000`, timezone_type: 3, timezone: 'Europe/Kiev' } }] };
};

function* problems(properties: Properties, desk: Desk): Generator<Problem> {
  const service = text(properties, 'ServiceType');
  const weight = amount(properties, 'Weight');
  const target = warehouseOf(text(properties, 'RecipientAddress'));
  if (!(weight > 0)) yield ['Weight is empty', '20000400503'];
  if (text(properties, 'Description') === '') yield ['Description empty', '20000200150'];
  if (text(properties, 'Description').length > 100) yield ['Description too long', '20000200152'];
  if (!(amount(properties, 'Cost') > 0)) yield ['Cost is empty', '20000400452'];
  if (!/^380\d{9}$/.test(text(properties, 'RecipientsPhone'))) yield ['RecipientsPhone invalid format', '20000300434'];
  if (text(properties, 'SenderAddress') === '') yield ['SenderAddress not selected', '20000200329'];
  if (localDateOf(sendingDay(properties, desk), kyiv) < localDateOf(desk.clock(), kyiv)) yield ['DateTime cannot be less then now', '20000400455'];
  if (text(properties, 'NewAddress') === '1') {
    if (text(properties, 'RecipientName') === '') yield ['Recipient not selected', '20000300431'];
  } else {
    if (text(properties, 'Recipient') === '') yield ['Recipient not selected', '20000300431'];
    if (service.endsWith('Doors') ? text(properties, 'RecipientAddress') === '' : !target) yield ['RecipientAddress is incorrect', '20000200266'];
  }
  if (service.endsWith('Postomat') && (!Array.isArray(properties.OptionsSeat) || properties.OptionsSeat.length === 0))
    yield ['OptionsSeat is empty', '20000200226'];
  if (target?.category === 'Postomat' && weight > target.maxKilograms) yield ['Weight is too high for this postomat', '20000200380'];
}

function readOrder(properties: Properties, desk: Desk): { order: NewWaybill; from: City; to: City } {
  const { from, to } = route(properties);
  const found = [...problems(properties, desk)];
  if (found.length > 0) throw new SaysNo(...found);
  const order: NewWaybill = {
    cityFrom: from.ref,
    cityTo: to.ref,
    warehouseFrom: text(properties, 'SenderAddress'),
    warehouseTo: text(properties, 'RecipientAddress'),
    service: text(properties, 'ServiceType') || 'WarehouseWarehouse',
    weight: amount(properties, 'Weight'),
    seats: amount(properties, 'SeatsAmount') || 1,
    declared: amount(properties, 'Cost'),
    cost: priceOf(properties, from, to),
    cashOnDelivery: amount(properties, 'AfterpaymentOnGoodsCost') || redelivered(properties),
    payer: text(properties, 'PayerType') || 'Recipient',
    description: text(properties, 'Description'),
    orderNumber: text(properties, 'InfoRegClientBarcodes'),
    recipientName: text(properties, 'RecipientName') || text(properties, 'RecipientContactName'),
    senderPhone: text(properties, 'SendersPhone'),
    recipientPhone: text(properties, 'RecipientsPhone'),
  };
  return { order, from, to };
}

function redelivered(properties: Properties): number {
  const parts = Array.isArray(properties.BackwardDeliveryData) ? (properties.BackwardDeliveryData as Properties[]) : [];
  return parts.filter((part) => text(part, 'CargoType') === 'Money').reduce((sum, part) => sum + (amount(part, 'RedeliveryString') || 0), 0);
}

const answerOf = (row: WaybillRow, from: City, to: City, sendOn: Date): object => ({
  Ref: row.ref,
  CostOnSite: row.cost,
  EstimatedDeliveryDate: carrierDay(arrival(sendOn, from, to)),
  IntDocNumber: row.number,
  TypeDocument: 'InternetDocument',
});

const save: Method = (properties, desk) => {
  const { order, from, to } = readOrder(properties, desk);
  return { data: [answerOf(desk.create(order), from, to, sendingDay(properties, desk))] };
};

function untouched(ref: string, desk: Desk, touched: Problem): WaybillRow {
  const row = desk.waybills.all().find((one) => one.ref === ref);
  if (!row) throw new SaysNo(['Document not found', '20000300415']);
  if (stepAt(row, desk.clock().getTime())?.code !== '1') throw new SaysNo(touched);
  return row;
}

const update: Method = (properties, desk) => {
  const row = untouched(text(properties, 'Ref'), desk, ['OrderEditEWData is unavailable', '20000300422']);
  const { order, from, to } = readOrder(properties, desk);
  return { data: [answerOf(desk.waybills.put({ ...row, ...order }), from, to, sendingDay(properties, desk))] };
};

const remove: Method = (properties, desk) => {
  const wanted = properties.DocumentRefs;
  const refs = (Array.isArray(wanted) ? wanted : [wanted]).filter((ref): ref is string => typeof ref === 'string' && ref !== '');
  if (refs.length === 0) throw new SaysNo(['DocumentBarcodes and/or DocumentRefs is not set', '20000200565']);
  const rows = refs.map((ref) => untouched(ref, desk, ['No document changed DeletionMark', '20000201173']));
  for (const row of rows) desk.advance(row.number, '2');
  return { data: rows.map((row) => ({ Ref: row.ref })) };
};

const getDocumentList: Method = (properties, desk) => {
  const now = desk.clock().getTime();
  const { rows, totalCount } = paged(
    desk.waybills
      .all()
      .filter((row) => row.kind === 'delivery')
      .toReversed(),
    properties,
    100,
  );
  return {
    info: { totalCount },
    data: rows.map((row) => {
      const code = stepAt(row, now)?.code ?? '1';
      return {
        Ref: row.ref,
        IntDocNumber: row.number,
        StateId: code,
        StateName: statusWords[code] ?? '',
        Cost: String(row.declared),
        CostOnSite: String(row.cost),
        Weight: String(row.weight),
        ServiceType: row.service,
        InfoRegClientBarcodes: row.orderNumber,
      };
    }),
  };
};

const saveCounterparty: Method = (properties) => {
  const person = text(properties, 'CounterpartyType') !== 'Organization';
  const [first, middle, last] = [text(properties, 'FirstName'), text(properties, 'MiddleName'), text(properties, 'LastName')];
  if (person && first === '') throw new SaysNo(['FirstName is not specified', '20000100527']);
  if (!person && text(properties, 'EDRPOU') === '') throw new SaysNo(["EDRPOU can't be empty for Organization", '20000900759']);
  const key = `${text(properties, 'CounterpartyProperty')}:${person ? `${last}:${first}:${text(properties, 'Phone')}` : text(properties, 'EDRPOU')}`;
  const contact = {
    Ref: uuidOf(`contact:${key}`),
    Description: [last, first, middle].filter(Boolean).join(' '),
    LastName: last,
    FirstName: first,
    MiddleName: middle,
  };
  return {
    data: [
      {
        Ref: uuidOf(`counterparty:${key}`),
        Description: person ? 'Приватна особа' : first || text(properties, 'EDRPOU'),
        FirstName: first,
        MiddleName: middle,
        LastName: last,
        Counterparty: '',
        OwnershipForm: '',
        OwnershipFormDescription: '',
        EDRPOU: text(properties, 'EDRPOU'),
        CounterpartyType: person ? 'PrivatePerson' : 'Organization',
        ContactPerson: {
          success: true,
          data: [contact],
          errors: [],
          translatedErrors: [],
          warnings: [],
          info: [],
          messageCodes: [],
          errorCodes: [],
          warningCodes: [],
          infoCodes: [],
        },
      },
    ],
  };
};

export const documentMethods: Record<string, Method> = { save, update, delete: remove, getDocumentPrice, getDocumentDeliveryDate, getDocumentList };
export const counterpartyMethods: Record<string, Method> = { save: saveCounterparty };
