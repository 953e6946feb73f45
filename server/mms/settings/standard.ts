import { z } from 'zod';
import { localisedShape } from '#kernel/contract';
import { languages } from '#kernel/language';
import { declareSetting } from './declare.ts';
import { standardReasons } from './reasons.ts';

const hours = z
  .number()
  .positive()
  .max(24 * 30);
const span = z.strictObject({ from: z.string().regex(/^\d\d:\d\d$/), to: z.string().regex(/^\d\d:\d\d$/) });
const date = z.iso.date();

/** Clocks of the trade. Working hours are counted by the calendar of whoever owes the step. */
export const clocks = declareSetting(
  'clocks',
  z.strictObject({
    takeHours: hours.describe('Working hours in which a merchant takes a new shipment'),
    autoCancelHours: hours.describe('Hours after which a shipment that nobody took is cancelled'),
    applicationHours: hours.describe('Hours in which an application is decided'),
    moderationHours: hours.describe('Hours in which a product is moderated'),
    paymentHoldMinutes: z
      .int()
      .min(5)
      .max(24 * 60)
      .describe('Minutes for which an unpaid card order holds stock'),
  }),
  { takeHours: 8, autoCancelHours: 24, applicationHours: 24, moderationHours: 24, paymentHoldMinutes: 30 },
  'merchant',
);

const reason = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z_]{2,40}$/),
  title: localisedShape,
  /** Whose fault it is, where that matters: ratings and fines read it. */
  fault: z.enum(['merchant', 'buyer', 'operator', 'nobody']).optional(),
});
export type Reason = z.output<typeof reason>;

/** Lists of reasons that people choose from when they say no. */
export const reasons = declareSetting(
  'reasons',
  z.strictObject({ cancel: z.array(reason), reject: z.array(reason), revise: z.array(reason), block: z.array(reason) }),
  standardReasons,
  'merchant',
);

/** Tax inside or on top of our fees, in basis points (2000 = 20 %). */
export const vat = declareSetting(
  'vat',
  z.strictObject({ rate: z.int().min(0).max(10_000), included: z.boolean() }),
  { rate: 2000, included: true },
  'merchant',
);

/** A picture of the media store, by the name of its content. */
const logo = z
  .strictObject({ sha: z.string().regex(/^[0-9a-f]{64}$/), width: z.int().min(1).max(10_000), height: z.int().min(1).max(10_000) })
  .nullable()
  .default(null);

export const theme = declareSetting(
  'theme',
  z.strictObject({
    name: z.string().min(1).max(60),
    logoLetters: z.string().min(1).max(3),
    logo: logo.describe('Shown instead of the letters'),
    logoDark: logo.describe('For the dark look; without it the other one stands on a light ground'),
    colour: z.string().regex(/^#[0-9a-f]{6}$/i),
    radius: z.enum(['none', 'small', 'medium', 'large']),
  }),
  { name: 'Agora', logoLetters: 'A', logo: null, logoDark: null, colour: '#0f5f5a', radius: 'medium' },
  'public',
);

export const region = declareSetting(
  'region',
  z.strictObject({
    languages: z.array(z.enum(languages)).min(1),
    currency: z.string().regex(/^[A-Z]{3}$/),
    currencies: z.array(z.string().regex(/^[A-Z]{3}$/)).min(1),
    zone: z.string().min(1),
  }),
  { languages: [...languages], currency: 'UAH', currencies: ['UAH', 'KZT'], zone: 'Europe/Kyiv' },
  'public',
);

/** The operator's own working calendar: its tasks' clocks run by it. */
export const operatorCalendar = declareSetting(
  'operatorCalendar',
  z.strictObject({ weekly: z.array(z.array(span)).length(7), daysOff: z.array(z.strictObject({ from: date, to: date })) }),
  { weekly: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ from: '09:00', to: '18:00' }] : [])), daysOff: [] },
);

/** Legal details of the operator, for agreements and documents. */
export const operatorDetails = declareSetting(
  'operatorDetails',
  z.strictObject({
    legalName: z.string().min(1).max(200),
    taxNumber: z.string().max(20),
    address: z.string().max(300),
    bankAccount: z.string().max(40),
    email: z.string().max(200),
    phone: z.string().max(40),
    signatory: z.string().max(200),
  }),
  { legalName: 'ТОВ «Агора Маркет»', taxNumber: '', address: '', bankAccount: '', email: '', phone: '', signatory: '' },
  'merchant',
);

/** What an applicant must have done before the agreement opens exchange; empty = nothing more than the agreement. */
export const onboarding = declareSetting('onboarding', z.strictObject({ steps: z.array(z.string()) }), { steps: [] });

/** Phones to which one-time codes may go, by the beginning of the number. */
export const access = declareSetting('access', z.strictObject({ phonePrefixes: z.array(z.string().regex(/^\+\d{1,6}$/)).min(1) }), {
  phonePrefixes: ['+380', '+76', '+77', '+48', '+49', '+40', '+373', '+420', '+421', '+370', '+371', '+372', '+995'],
});

export const standard = { clocks, reasons, vat, theme, region, operatorCalendar, operatorDetails, onboarding, access };
export type StandardKey = keyof typeof standard;
