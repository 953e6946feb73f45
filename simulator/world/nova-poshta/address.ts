import { branchType, cargoType, cities, cityOf, cityType, lockerType, streetsOf, titleOf, warehouses } from './directory.ts';
import type { City, Warehouse } from './directory.ts';
import { SaysNo, paged, text } from './envelope.ts';
import type { Method, Properties } from './envelope.ts';

const flags = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`Delivery${at + 1}`, '1']));
const folded = (written: string): string =>
  written
    .toLocaleLowerCase('uk')
    .replaceAll(/[’ʼ`']/g, "'")
    .trim();
const starts = (city: City, find: string): boolean => [city.uk, city.ru, city.latin].some((name) => folded(name).startsWith(folded(find)));
const holds = (words: string, find: string): boolean => folded(words).includes(folded(find));

const areas = [...new Map(cities.map((city) => [city.areaRef, city])).values()];

const getAreas: Method = () => ({
  data: areas.map((city) => ({ Ref: city.areaRef, AreasCenter: city.ref, Description: city.area, DescriptionRu: city.areaRu })),
});

function citiesFor(properties: Properties): City[] {
  const ref = text(properties, 'Ref') || text(properties, 'SettlementRef');
  const area = text(properties, 'AreaRef');
  return cities.filter((city) => (!ref || cityOf(ref) === city) && (!area || city.areaRef === area) && starts(city, text(properties, 'FindByString')));
}

const getSettlements: Method = (properties) => {
  const { rows, totalCount } = paged(citiesFor(properties), properties, 150);
  return {
    info: { totalCount },
    data: rows.map((city) => ({
      Ref: city.settlementRef,
      SettlementType: cityType,
      Latitude: city.latitude.toFixed(15),
      Longitude: city.longitude.toFixed(15),
      Description: city.uk,
      DescriptionRu: city.ru,
      DescriptionTranslit: city.latin,
      SettlementTypeDescription: 'місто',
      SettlementTypeDescriptionRu: 'город',
      SettlementTypeDescriptionTranslit: 'misto',
      Region: '',
      RegionsDescription: '',
      Area: city.areaRef,
      AreaDescription: `${city.area} область`,
      AreaDescriptionRu: `${city.areaRu} область`,
      Index1: '',
      Index2: '',
      IndexCOATSU1: '',
      ...flags,
      SpecialCashCheck: 1,
      Warehouse: '1',
    })),
  };
};

const getCities: Method = (properties) => {
  const { rows, totalCount } = paged(citiesFor(properties), properties, 500);
  return {
    info: { totalCount },
    data: rows.map((city) => ({
      Description: city.uk,
      DescriptionRu: city.ru,
      Ref: city.ref,
      ...flags,
      Area: city.areaRef,
      SettlementType: cityType,
      IsBranch: '1',
      PreventEntryNewStreetsUser: '0',
      CityID: String(city.id),
      SettlementTypeDescription: 'місто',
      SettlementTypeDescriptionRu: 'город',
      SpecialCashCheck: 1,
      AreaDescription: city.area,
      AreaDescriptionRu: city.areaRu,
    })),
  };
};

const searchSettlements: Method = (properties) => {
  const find = text(properties, 'CityName');
  const found = find === '' ? [] : cities.filter((city) => starts(city, find));
  const { rows, totalCount } = paged(found, properties, 500);
  return {
    data: [
      {
        TotalCount: totalCount,
        Addresses: rows.map((city) => ({
          Present: `м. ${city.uk}, ${city.area} обл.`,
          Warehouses: city.branches + city.lockers,
          MainDescription: city.uk,
          Area: city.area,
          Region: '',
          SettlementTypeCode: 'м.',
          Ref: city.settlementRef,
          DeliveryCity: city.ref,
          AddressDeliveryAllowed: true,
          StreetsAvailability: true,
          ParentRegionTypes: 'область',
          ParentRegionCode: 'обл.',
          RegionTypes: '',
          RegionTypesCode: '',
        })),
      },
    ],
  };
};

const getStreet: Method = (properties) => {
  const city = cityOf(text(properties, 'CityRef'));
  if (!city) throw new SaysNo(['CityRef is not specified', '20000900767']);
  const { rows, totalCount } = paged(
    streetsOf(city).filter((street) => holds(street.name[0], text(properties, 'FindByString'))),
    properties,
    500,
  );
  return { info: { totalCount }, data: rows.map(({ ref, name }) => ({ Description: name[0], Ref: ref, StreetsTypeRef: 'Street', StreetsType: name[2] })) };
};

const searchSettlementStreets: Method = (properties) => {
  const city = cityOf(text(properties, 'SettlementRef'));
  if (!city) throw new SaysNo(['SettlementRef is invalid', '20000500626']);
  const { rows, totalCount } = paged(
    streetsOf(city).filter((street) => holds(street.name[0], text(properties, 'StreetName'))),
    properties,
    500,
  );
  return {
    data: [
      {
        TotalCount: totalCount,
        Addresses: rows.map(({ ref, name }) => ({
          SettlementRef: city.settlementRef,
          SettlementStreetRef: ref,
          SettlementStreetDescription: name[0],
          Present: `${name[2]} ${name[0]}`,
          StreetsType: 'Street',
          StreetsTypeDescription: name[2],
          Location: { lat: city.latitude, lon: city.longitude },
        })),
      },
    ],
  };
};

const typeOf = (one: Warehouse): string => (one.category === 'Postomat' ? lockerType : one.maxKilograms > 100 ? cargoType : branchType);

function matches(one: Warehouse, properties: Properties): boolean {
  const ref = text(properties, 'CityRef') || text(properties, 'SettlementRef');
  const name = text(properties, 'CityName');
  const type = text(properties, 'TypeOfWarehouseRef');
  const number = text(properties, 'WarehouseId');
  const own = text(properties, 'Ref');
  const find = text(properties, 'FindByString');
  return (
    (!ref || cityOf(ref) === one.city) &&
    (!name || starts(one.city, name)) &&
    (!type || typeOf(one) === type) &&
    (!number || one.number === number) &&
    (!own || one.ref === own) &&
    (!find || one.number === find.replace('№', '') || holds(titleOf(one), find) || holds(titleOf(one, 'RU'), find))
  );
}

function shown(one: Warehouse, language: 'UA' | 'RU'): object {
  const { city, street } = one;
  const size =
    one.category === 'Postomat'
      ? { Width: 40, Height: 30, Length: 60 }
      : one.maxKilograms > 100
        ? { Width: 170, Height: 220, Length: 600 }
        : { Width: 70, Height: 70, Length: 120 };
  return {
    SiteKey: one.index.replace('/', ''),
    Description: titleOf(one, language),
    DescriptionRu: titleOf(one, 'RU'),
    ShortAddress: `${city.uk}, ${street[2]} ${street[0]}, ${one.house}`,
    ShortAddressRu: `${city.ru}, ${street[2].replace('вул.', 'ул.')} ${street[1]}, ${one.house}`,
    Phone: '380800500609',
    TypeOfWarehouse: typeOf(one),
    Ref: one.ref,
    Number: one.number,
    CityRef: city.ref,
    CityDescription: city.uk,
    CityDescriptionRu: city.ru,
    SettlementRef: city.settlementRef,
    SettlementDescription: city.uk,
    SettlementAreaDescription: city.area,
    SettlementRegionsDescription: '',
    SettlementTypeDescription: 'місто',
    SettlementTypeDescriptionRu: 'город',
    Longitude: one.longitude.toFixed(15),
    Latitude: one.latitude.toFixed(15),
    PostFinance: '1',
    BicycleParking: '0',
    PaymentAccess: '1',
    POSTerminal: '1',
    InternationalShipping: '0',
    SelfServiceWorkplacesCount: '0',
    TotalMaxWeightAllowed: one.category === 'Postomat' ? '20' : '0',
    PlaceMaxWeightAllowed: String(one.maxKilograms),
    SendingLimitationsOnDimensions: size,
    ReceivingLimitationsOnDimensions: size,
    Reception: one.schedule,
    Delivery: one.schedule,
    Schedule: one.schedule,
    DistrictCode: `${city.latin.slice(0, 2)}${one.number}`,
    WarehouseStatus: 'Working',
    CategoryOfWarehouse: one.category,
    PostMachineType: one.category === 'Postomat' ? 'FullEquipment' : '',
    WarehouseIndex: one.index,
  };
}

const getWarehouses: Method = (properties) => {
  const language = text(properties, 'Language').toUpperCase() === 'RU' ? 'RU' : 'UA';
  const { rows, totalCount } = paged(
    warehouses.filter((one) => matches(one, properties)),
    properties,
    500,
  );
  return { info: { totalCount }, data: rows.map((one) => shown(one, language)) };
};

const getWarehouseTypes: Method = () => ({
  data: [
    { Ref: branchType, Description: 'Поштове відділення' },
    { Ref: cargoType, Description: 'Вантажне відділення' },
    { Ref: lockerType, Description: 'Поштомат' },
  ],
});

export const addressMethods: Record<string, Method> = {
  getAreas,
  getSettlements,
  getCities,
  getStreet,
  getWarehouses,
  getWarehouseTypes,
  searchSettlements,
  searchSettlementStreets,
};
