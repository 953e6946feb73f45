import type { Language } from '#kernel/language';
import type { Ground, View } from './draw/draw.mjs';

/** Text in all four languages. */
export type Texts = Record<Language, string>;

export type MerchantKey = 'shoes' | 'clothes' | 'tools' | 'beauty' | 'home' | 'agora';
export type DeliveryMethod = 'nova_poshta_branch' | 'nova_poshta_courier' | 'ukrposhta' | 'meest' | 'merchant_courier' | 'pickup';
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export interface DemoHours {
  from: string;
  to: string;
}

/** The merchant rests from the day the market opens until the next such weekday. */
export interface DemoDaysOff {
  untilNext: Weekday;
  reason: Texts;
}

export interface DemoAddress {
  street: string;
  postcode: string;
}

export interface DemoMerchant {
  key: MerchantKey;
  email: string;
  name: string;
  legalName: string;
  /** `person` is a sole proprietor. */
  kind: 'company' | 'person';
  /** The marketplace's own merchant. */
  own: boolean;
  country: 'UA' | 'KZ';
  /** EDRPOU (8 digits), IPN (10 digits) or BIN (12 digits). */
  taxNumber: string;
  /** A Ukrainian IBAN, or a Kazakh one. */
  iban: string;
  contactName: string;
  phone: string;
  city: string;
  address: DemoAddress;
  /** Where parcels leave from: a city of the carrier's directory. */
  dispatchCity: string;
  dispatchDays: number;
  story: Texts;
  logo: { letters: string; background: string; ink: string };
  /** null = closed that day. */
  hours: Record<Weekday, DemoHours | null>;
  daysOff: DemoDaysOff | null;
  brands: string[];
  delivery: DeliveryMethod[];
}

export interface DemoPicture {
  file: string;
  kind: string;
  detail: string;
  colour: string;
  view: View;
  ground: Ground;
}

export interface DemoVariant {
  /** Unique within the merchant. */
  sku: string;
  gtin: string;
  /** The values that tell this variant from its sisters: axis attribute → option code or number. */
  options: Record<string, string | number>;
  /** The colour of its pictures: also of goods (a serum) that have no colour to choose. */
  colour: string;
  priceMinor: number;
  oldPriceMinor: number | null;
  stock: number;
  weightGrams: number;
}

export interface DemoProductPicture {
  file: string;
  colour: string;
}

export interface DemoProduct {
  merchant: MerchantKey;
  article: string;
  category: string;
  brand: string;
  name: Texts;
  description: Texts;
  /** Attribute code → option code (its words: `optionWords`) or number; never one of the axes. */
  attributes: Record<string, string | number>;
  /** Attribute codes by which the variants differ. */
  axes: string[];
  variants: DemoVariant[];
  pictures: DemoProductPicture[];
  /** The first seller of the same goods: equal GTINs, a competing offer. */
  sameAs: { merchant: MerchantKey; article: string } | null;
}

export interface DemoBuyer {
  key: string;
  firstName: string;
  lastName: string;
  phone: string;
  email: string;
  city: string;
  street: string;
  novaPoshtaBranch: number;
  language: Language;
}
