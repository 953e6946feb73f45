import { cityOf, titleOf, transitDays, warehouseOf } from './directory.ts';
import { dashed, dotted, scanned, stamp } from './dates.ts';
import type { Desk } from './desk.ts';
import { SaysNo, text } from './envelope.ts';
import type { Method, Properties } from './envelope.ts';
import { stepAt, statusWords } from './life.ts';
import type { Step, WaybillRow } from './life.ts';

const arrivals = new Set(['7', '8']);
const receipts = new Set(['9', '10', '11', '106']);
const day = 86_400_000;

function follower(row: WaybillRow, step: Step, desk: Desk): object {
  const back = row.returnNumber ? desk.waybills.get(row.returnNumber) : undefined;
  const shows = back && (step.code === '102' || step.code === '103');
  return {
    LastCreatedOnTheBasisNumber: shows ? back.number : '',
    LastCreatedOnTheBasisDocumentType: shows ? 'CargoReturn' : '',
    LastCreatedOnTheBasisDateTime: shows ? stamp(new Date(step.at)) : '',
    LastCreatedOnTheBasisPayerType: shows ? 'Sender' : '',
    OwnerDocumentType: row.returnOf ? 'CargoReturn' : '',
    OwnerDocumentNumber: row.returnOf,
    CargoReturnRefusal: false,
  };
}

function dates(row: WaybillRow, step: Step, now: number): object {
  const at = (codes: ReadonlySet<string>): Date | null => {
    const found = row.steps.find((one) => codes.has(one.code) && one.at <= now);
    return found ? new Date(found.at) : null;
  };
  const arrived = at(arrivals);
  const received = at(receipts);
  const created = row.steps[0]?.at ?? step.at;
  const from = cityOf(row.cityFrom);
  const to = cityOf(row.cityTo);
  return {
    DateCreated: dashed(new Date(created)),
    ScheduledDeliveryDate: dashed(new Date(created + (from && to ? transitDays(from, to) : 2) * day)),
    ActualDeliveryDate: arrived ? stamp(arrived) : '',
    RecipientDateTime: received ? dotted(received) : '',
    DateScan: step.code === '1' ? '0001-01-01 00:00:00' : scanned(new Date(step.at)),
    TrackingUpdateDate: stamp(new Date(step.at)),
    DateFirstDayStorage: arrived ? stamp(new Date(arrived.getTime() + 7 * day)).slice(0, 10) : '',
    DatePayedKeeping: arrived ? stamp(new Date(arrived.getTime() + 7 * day)) : '',
  };
}

function places(row: WaybillRow): object {
  const target = warehouseOf(row.warehouseTo);
  const source = warehouseOf(row.warehouseFrom);
  const from = cityOf(row.cityFrom);
  const to = cityOf(row.cityTo);
  return {
    CitySender: from?.uk ?? '',
    CityRecipient: to?.uk ?? '',
    RefCitySender: from?.ref ?? '',
    RefCityRecipient: to?.ref ?? '',
    RefSettlementSender: from?.settlementRef ?? '',
    RefSettlementRecipient: to?.settlementRef ?? '',
    WarehouseSender: source ? titleOf(source) : '',
    WarehouseRecipient: target ? titleOf(target) : '',
    WarehouseRecipientNumber: target ? Number(target.number) : '',
    WarehouseRecipientRef: target?.ref ?? '',
    CategoryOfWarehouse: target?.category ?? '',
    SenderAddress: from && source ? `м. ${from.uk}, ${titleOf(source)}` : '',
    RecipientAddress: to && target ? `м. ${to.uk}, ${titleOf(target)}` : '',
  };
}

const possibilities = {
  PossibilityCreateReturn: false,
  PossibilityCreateRedirecting: false,
  PossibilityCreateRefusal: false,
  PossibilityChangeEW: false,
  PossibilityTermExtension: false,
  PossibilityLightReturn: false,
  SecurePayment: false,
};

function privately(row: WaybillRow): object {
  return {
    RecipientFullName: row.recipientName,
    PhoneSender: row.senderPhone,
    PhoneRecipient: row.recipientPhone,
    AnnouncedPrice: row.declared,
    ClientBarcode: row.orderNumber,
    RefEW: row.ref,
  };
}

function item(row: WaybillRow, step: Step, phone: string, desk: Desk): object {
  const known = phone !== '' && (phone === row.senderPhone || phone === row.recipientPhone);
  const money = row.cashOnDelivery;
  return {
    Number: row.number,
    StatusCode: step.code,
    Status: statusWords[step.code] ?? '',
    DocumentWeight: row.weight,
    FactualWeight: row.weight.toFixed(2),
    SeatsAmount: String(row.seats),
    ServiceType: row.service,
    CargoType: 'Parcel',
    CargoDescriptionString: row.description,
    PayerType: row.payer,
    PaymentMethod: 'Cash',
    DocumentCost: String(row.cost),
    Redelivery: 0,
    RedeliverySum: '',
    AfterpaymentOnGoodsCost: money > 0 ? money : '',
    ExpressWaybillPaymentStatus: step.code === '11' ? 'Payed' : '',
    UndeliveryReasons: step.code === '103' ? 'Відмова одержувача' : '',
    ...dates(row, step, desk.clock().getTime()),
    ...places(row),
    ...follower(row, step, desk),
    ...possibilities,
    ...(known ? privately(row) : {}),
  };
}

const unknown = (number: string): object => ({
  Number: number,
  StatusCode: '3',
  Status: statusWords['3'],
  RecipientFullName: '',
  CargoDescriptionString: '',
  AnnouncedPrice: '',
  ...possibilities,
});

const getStatusDocuments: Method = (properties, desk) => {
  const documents = Array.isArray(properties.Documents) ? (properties.Documents as Properties[]).filter((one) => one !== null && typeof one === 'object') : [];
  if (documents.length === 0) throw new SaysNo(['Document number is not correct', '20001401442']);
  if (documents.length > 100) throw new SaysNo(['Documents must be less than 100', '20000200160']);
  const warnings: Record<string, string>[] = [];
  const data = documents.map((one) => {
    const number = text(one, 'DocumentNumber').replaceAll(/\s/g, '');
    const row = desk.find(number);
    const step = row && stepAt(row, desk.clock().getTime());
    if (!row || !step) return unknown(number);
    const phone = text(one, 'Phone');
    if (phone === '' || (phone !== row.senderPhone && phone !== row.recipientPhone))
      warnings.push({ [`ID_${number}`]: 'Please enter a valid phone number from the express invoice to show full information' });
    return item(row, step, phone, desk);
  });
  return { data, warnings };
};

export const trackingMethods: Record<string, Method> = { getStatusDocuments };
