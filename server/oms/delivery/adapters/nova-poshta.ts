import type { LocalDate } from '#kernel/zone';
import { localDateOf } from '#kernel/zone';
import { kyiv } from '#kernel/calendar';
import { assert } from '#kernel/refusal';
import type { Branch, DirectoryCity } from '../rules/directory.ts';
import type { TrackingReport } from '../rules/tracking.ts';
import { CarrierOutage } from './carrier-errors.ts';
import { carrierDate, toCarrierDay } from './nova-poshta-dates.ts';
import { call, items, number, text } from './nova-poshta-envelope.ts';
import type { Item, NovaPoshtaSettings } from './nova-poshta-envelope.ts';

export type { NovaPoshtaSettings } from './nova-poshta-envelope.ts';

/** A place that people choose; `cityRef` is what branches, prices and waybills take. */
export type Settlement = { cityRef: string; settlementRef: string; name: string; area: string; region: string; present: string; branchCount: number };

type Route = { citySender: string; cityRecipient: string; service: NovaPoshtaService };
export type NovaPoshtaService = 'WarehouseWarehouse' | 'WarehouseDoors' | 'DoorsWarehouse' | 'DoorsDoors' | 'WarehousePostomat' | 'DoorsPostomat';
export type PriceQuestion = Route & { weightGrams: number; declaredMinor: number; seats?: number; cashOnDeliveryMinor?: number };

export type WaybillOrder = PriceQuestion & {
  /** Our shipment number: found again at the carrier under it. */
  orderNumber: string;
  sendOn: Date;
  description: string;
  payer: 'Sender' | 'Recipient';
  sender: { name: string; phone: string; branchRef: string };
  recipient: { name: string; phone: string; branchRef?: string; street?: string; house?: string; flat?: string };
  size?: { lengthCm: number; widthCm: number; heightCm: number };
};
export type Waybill = { ref: string; number: string; costMinor: number | null; estimatedFor: LocalDate | null };

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const hryvnias = (minor: number): string => (minor / 100).toFixed(2);
const minor = (amount: number | null): number | null => (amount === null ? null : Math.round(amount * 100));
const kilograms = (grams: number): string => Math.max(0.1, grams / 1000).toFixed(2);

function readSettlement(item: Item): Settlement {
  return {
    cityRef: text(item, 'DeliveryCity'),
    settlementRef: text(item, 'Ref'),
    name: text(item, 'MainDescription'),
    area: text(item, 'Area'),
    region: text(item, 'Region'),
    present: text(item, 'Present'),
    branchCount: number(item, 'Warehouses') ?? 0,
  };
}

function readBranch(item: Item): Branch {
  const hours = items(item.Schedule)[0] ?? {};
  const weight = number(item, 'PlaceMaxWeightAllowed') || number(item, 'TotalMaxWeightAllowed');
  return {
    ref: text(item, 'Ref'),
    number: text(item, 'Number'),
    kind: text(item, 'CategoryOfWarehouse') === 'Postomat' ? 'locker' : 'branch',
    name: text(item, 'Description'),
    shortAddress: text(item, 'ShortAddress'),
    shortAddressRu: text(item, 'ShortAddressRu'),
    cityRef: text(item, 'CityRef'),
    cityName: text(item, 'CityDescription'),
    latitude: number(item, 'Latitude'),
    longitude: number(item, 'Longitude'),
    maxWeightGrams: weight ? weight * 1000 : null,
    schedule: weekdays.map((day) => (/^\d\d:\d\d-\d\d:\d\d$/.test(text(hours, day)) ? text(hours, day) : '')),
  };
}

const followers: Readonly<Record<string, 'return' | 'redirect'>> = { CargoReturn: 'return', Redirecting: 'redirect' };

function readReport(item: Item): TrackingReport {
  const kind = followers[text(item, 'LastCreatedOnTheBasisDocumentType')];
  const follower = text(item, 'LastCreatedOnTheBasisNumber');
  return {
    number: text(item, 'Number'),
    code: text(item, 'StatusCode'),
    words: text(item, 'Status'),
    updatedAt: carrierDate(text(item, 'TrackingUpdateDate')),
    follower: kind && follower ? { number: follower, kind } : null,
    scheduledFor: carrierDate(text(item, 'ScheduledDeliveryDate')),
    receivedAt: carrierDate(text(item, 'RecipientDateTime')) ?? carrierDate(text(item, 'ActualDeliveryDate')),
  };
}

function priceProperties(question: PriceQuestion): Item {
  return {
    CitySender: question.citySender,
    CityRecipient: question.cityRecipient,
    ServiceType: question.service,
    Weight: kilograms(question.weightGrams),
    Cost: hryvnias(question.declaredMinor),
    CargoType: 'Parcel',
    SeatsAmount: String(question.seats ?? 1),
    ...(question.cashOnDeliveryMinor ? { RedeliveryCalculate: { CargoType: 'Money', Amount: hryvnias(question.cashOnDeliveryMinor) } } : {}),
  };
}

async function counterparty(
  settings: NovaPoshtaSettings,
  property: 'Sender' | 'Recipient',
  person: { name: string; phone: string },
  city: string,
): Promise<{ ref: string; contact: string }> {
  const [lastName = '', firstName = lastName, ...middle] = person.name.trim().split(/\s+/);
  const answer = await call(settings, 'Counterparty', 'save', {
    CounterpartyType: 'PrivatePerson',
    CounterpartyProperty: property,
    CityRef: city,
    FirstName: firstName,
    MiddleName: middle.join(' '),
    LastName: lastName,
    Phone: digits(person.phone),
    Email: '',
  });
  const party = answer.items[0] ?? {};
  const contact = items(items(party.ContactPerson)[0]?.data)[0] ?? {};
  return { ref: text(party, 'Ref'), contact: text(contact, 'Ref') };
}

const digits = (phone: string): string => phone.replace(/\D/g, '');

function waybillProperties(order: WaybillOrder): Item {
  const { size, recipient } = order;
  const litres = size ? (size.lengthCm * size.widthCm * size.heightCm) / 1000 : order.weightGrams / 250;
  const seat = {
    volumetricVolume: litres / 1000,
    volumetricWidth: size?.widthCm ?? 20,
    volumetricLength: size?.lengthCm ?? 30,
    volumetricHeight: size?.heightCm ?? 20,
    weight: kilograms(order.weightGrams),
  };
  const door = {
    NewAddress: '1',
    RecipientAddressName: recipient.street ?? '',
    RecipientHouse: recipient.house ?? '',
    RecipientFlat: recipient.flat ?? '',
    RecipientName: recipient.name,
    RecipientType: 'PrivatePerson',
  };
  return {
    PayerType: order.payer,
    PaymentMethod: 'Cash',
    DateTime: toCarrierDay(order.sendOn),
    CargoType: 'Parcel',
    VolumeGeneral: (litres / 1000).toFixed(4),
    Weight: kilograms(order.weightGrams),
    ServiceType: order.service,
    SeatsAmount: String(order.seats ?? 1),
    Description: order.description.slice(0, 100),
    Cost: hryvnias(order.declaredMinor),
    CitySender: order.citySender,
    SenderAddress: order.sender.branchRef,
    SendersPhone: digits(order.sender.phone),
    CityRecipient: order.cityRecipient,
    RecipientsPhone: digits(recipient.phone),
    InfoRegClientBarcodes: order.orderNumber,
    ...(recipient.branchRef ? { RecipientAddress: recipient.branchRef } : door),
    ...(order.service.endsWith('Postomat') ? { OptionsSeat: [seat] } : {}),
    ...(order.cashOnDeliveryMinor ? { AfterpaymentOnGoodsCost: hryvnias(order.cashOnDeliveryMinor) } : {}),
  };
}

type Ask = (model: string, method: string, properties: Item) => ReturnType<typeof call>;

/** Where the carrier takes parcels and gives them out. */
function directory(ask: Ask) {
  return {
    async settlements(find: string, limit = 20): Promise<Settlement[]> {
      const answer = await ask('Address', 'searchSettlements', { CityName: find.trim(), Limit: String(limit), Page: '1' });
      return items(answer.items[0]?.Addresses)
        .map(readSettlement)
        .filter((settlement) => settlement.cityRef !== '');
    },

    /** The whole directory, page by page; an empty page is the end. */
    async cities(page: number, limit = 500): Promise<DirectoryCity[]> {
      const answer = await ask('Address', 'getCities', { Page: String(page), Limit: String(limit) });
      return answer.items
        .map((item) => ({
          ref: text(item, 'Ref'),
          nameUk: text(item, 'Description'),
          nameRu: text(item, 'DescriptionRu') || text(item, 'Description'),
          kind: text(item, 'SettlementTypeDescription'),
          area: text(item, 'AreaDescription'),
          areaRef: text(item, 'Area'),
        }))
        .filter((city) => city.ref !== '' && city.nameUk !== '');
    },

    /** Main cities of the regions. */
    async centres(): Promise<Set<string>> {
      const answer = await ask('Address', 'getAreas', {});
      return new Set(answer.items.map((item) => text(item, 'AreasCenter')).filter((ref) => ref !== ''));
    },

    async warehouses(cityRef: string, find = '', page: { page?: number; limit?: number } = {}): Promise<{ branches: Branch[]; totalCount: number }> {
      const answer = await ask('Address', 'getWarehouses', {
        CityRef: cityRef,
        FindByString: find.trim(),
        Page: String(page.page ?? 1),
        Limit: String(page.limit ?? 200),
        Language: 'UA',
      });
      return { branches: answer.items.map(readBranch), totalCount: answer.totalCount ?? answer.items.length };
    },
  };
}

/** Prices, waybills and what became of them. */
function parcels(settings: NovaPoshtaSettings, ask: Ask) {
  return {
    async price(question: PriceQuestion): Promise<{ costMinor: number; cashOnDeliveryMinor: number }> {
      const item = (await ask('InternetDocument', 'getDocumentPrice', priceProperties(question))).items[0] ?? {};
      const costMinor = minor(number(item, 'Cost'));
      if (costMinor === null) throw new CarrierOutage('nova-poshta', 'garbled', 'a price without Cost');
      return { costMinor, cashOnDeliveryMinor: minor(number(item, 'CostRedelivery')) ?? 0 };
    },

    async deliveryDate(route: Route, sendOn: Date): Promise<LocalDate> {
      const answer = await ask('InternetDocument', 'getDocumentDeliveryDate', {
        DateTime: toCarrierDay(sendOn),
        ServiceType: route.service,
        CitySender: route.citySender,
        CityRecipient: route.cityRecipient,
      });
      const item = answer.items[0] ?? {};
      const date = carrierDate(text(items(item.DeliveryDate)[0] ?? item, 'date'));
      if (!date) throw new CarrierOutage('nova-poshta', 'garbled', 'a delivery date without a date');
      return localDateOf(date, kyiv);
    },

    async createWaybill(order: WaybillOrder): Promise<Waybill> {
      const sender = await counterparty(settings, 'Sender', order.sender, order.citySender);
      const recipient = await counterparty(settings, 'Recipient', order.recipient, order.cityRecipient);
      const answer = await ask('InternetDocument', 'save', {
        ...waybillProperties(order),
        Sender: sender.ref,
        ContactSender: sender.contact,
        Recipient: recipient.ref,
        ContactRecipient: recipient.contact,
      });
      const item = answer.items[0] ?? {};
      if (text(item, 'IntDocNumber') === '') throw new CarrierOutage('nova-poshta', 'garbled', 'a waybill without a number');
      const estimated = carrierDate(text(item, 'EstimatedDeliveryDate'));
      return {
        ref: text(item, 'Ref'),
        number: text(item, 'IntDocNumber'),
        costMinor: minor(number(item, 'CostOnSite')),
        estimatedFor: estimated && localDateOf(estimated, kyiv),
      };
    },

    /** Deletes a waybill that was not handed over yet. */
    async deleteWaybill(ref: string): Promise<void> {
      await ask('InternetDocument', 'delete', { DocumentRefs: [ref] });
    },

    /** The carrier's news about at most 100 numbers; a number it does not know comes back with code 3. */
    async track(waybills: readonly (string | { number: string; phone: string })[]): Promise<TrackingReport[]> {
      assert(waybills.length <= 100, 'at most 100 waybills are tracked at once');
      if (waybills.length === 0) return [];
      const documents = waybills.map((one) =>
        typeof one === 'string' ? { DocumentNumber: one, Phone: '' } : { DocumentNumber: one.number, Phone: digits(one.phone) },
      );
      const answer = await ask('TrackingDocument', 'getStatusDocuments', { Documents: documents });
      return answer.items.map(readReport).filter((report) => report.number !== '' && report.code !== '');
    },
  };
}

/** A client of Nova Poshta's JSON API v2. Every call throws `CarrierOutage` or `CarrierRefused`. */
export function novaPoshta(settings: NovaPoshtaSettings) {
  const ask: Ask = (model, method, properties) => call(settings, model, method, properties);
  return { ...directory(ask), ...parcels(settings, ask) };
}

export type NovaPoshta = ReturnType<typeof novaPoshta>;
