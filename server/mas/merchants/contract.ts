import { z } from 'zod';
import { endpoint, idParams, instantShape, listOf, localisedShape, pageQuery } from '#kernel/contract';
import { languages } from '#kernel/language';
import { blockScopes } from './rules/block-scope.ts';
import { merchantStatuses } from './rules/merchant-status.ts';

const text = (max: number) => z.string().trim().max(max);
const filled = (max: number) => z.string().trim().min(1).max(max);
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .transform((value) => value.toLowerCase());
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const statusShape = z.enum(merchantStatuses);
const statusRefusals = { NOT_FOUND: 404, MERCHANT_STATUS: 409 };

export const hoursShape = z
  .array(z.array(z.strictObject({ from: time, to: time })).max(4))
  .length(7)
  .describe('From Monday; an empty day is a day of rest');
export const daysOffShape = z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date() })).max(60);
export const logoShape = z.strictObject({ letters: filled(3), colour });
export const deliveryMethodShape = z.enum(['nova_poshta_branch', 'nova_poshta_courier', 'ukrposhta', 'meest', 'merchant_courier', 'pickup']);

/* ── Coming in ── */

export const applicationShape = z.strictObject({
  name: filled(120).describe('The shop as buyers will see it'),
  legalName: filled(200).optional().describe('As in the register; the name when left out'),
  kind: z.enum(['company', 'person']),
  taxNumber: filled(20).describe('EDRPOU or RNOKPP in Ukraine, BIN or IIN in Kazakhstan'),
  country: z.enum(['UA', 'KZ']),
  email: z.email().max(200),
  phone: filled(40),
  password: z.string().min(1).max(200),
  contactName: filled(120).optional(),
  city: text(120).optional(),
  brands: z.array(filled(80)).max(200).default([]),
  expectedProducts: z.int().min(0).max(10_000_000).optional(),
  language: z.enum(languages).optional(),
});

export const apply = endpoint({
  method: 'POST',
  path: '/merchant/applications',
  audience: 'public',
  permission: 'none',
  summary: 'Apply to sell here',
  description:
    'Opens an account and signs it in. A rejected applicant applies again with the same e-mail and password. The same application twice is one application.',
  body: applicationShape,
  status: 201,
  output: z.object({ id: z.string(), status: statusShape, decideBy: instantShape }),
  refusals: { MERCHANT_EXISTS: 409, EMAIL_TAKEN: 409, PASSWORD_WEAK: 422, RATE_LIMITED: 429 },
  rateLimit: 30,
  example: {
    name: 'Крок Взуття',
    kind: 'company',
    taxNumber: '40125873',
    country: 'UA',
    email: 'owner@krok.example',
    phone: '+380671234567',
    password: 'three quiet words',
    brands: ['Крок'],
    expectedProducts: 400,
  },
});

export const applicationStatusShape = z.object({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  status: statusShape,
  registeredAt: instantShape,
  decideBy: instantShape,
  decidedAt: instantShape.nullable(),
  decision: z.object({ reason: z.string(), comment: z.string() }).nullable(),
  specialist: z.string().nullable().describe('Who leads this merchant at the operator'),
  steps: z.array(z.object({ code: z.enum(['applied', 'confirmed', 'agreement', 'active']), done: z.boolean(), at: instantShape.nullable() })),
  agreementId: z.string().nullable().describe('The agreement that waits to be accepted'),
});

export const getApplication = endpoint({
  method: 'GET',
  path: '/merchant/application',
  audience: 'merchant',
  permission: 'profile.read',
  needs: 'account',
  summary: 'How far the own application has come',
  output: applicationStatusShape,
});

/* ── The merchant's profile ── */

export const profileShape = z
  .object({
    id: z.string(),
    number: z.int(),
    status: statusShape,
    own: z.boolean(),
    kind: z.enum(['company', 'person']),
    name: z.string(),
    legalName: z.string(),
    country: z.string(),
    taxNumber: z.string(),
    email: z.string(),
    phone: z.string(),
    city: z.string(),
    legalAddress: z.string(),
    actualAddress: z.string(),
    signatory: z.string(),
    bankAccount: z.string(),
    story: localisedShape,
    logo: logoShape,
    hours: hoursShape,
    daysOff: daysOffShape,
    dispatchCity: z.string(),
    dispatchDays: z.int(),
    deliveryMethods: z.array(z.string()),
    returnDays: z.int(),
    brands: z.array(z.string()),
    rating: z.number().nullable(),
    activatedAt: instantShape.nullable(),
    block: z.object({ scope: z.enum(blockScopes), reason: z.string(), comment: z.string(), at: instantShape, until: instantShape.nullable() }).nullable(),
    version: z.int().describe('Send it back in `If-Match` or as `version`'),
  })
  .meta({ id: 'MerchantProfile' });

export const getProfile = endpoint({
  method: 'GET',
  path: '/merchant/profile',
  audience: 'merchant',
  permission: 'profile.read',
  needs: 'account',
  summary: 'The own profile',
  output: profileShape,
});

export const changeOwnProfile = endpoint({
  method: 'PATCH',
  path: '/merchant/profile',
  audience: 'merchant',
  permission: 'profile.write',
  needs: 'account',
  summary: 'Change the profile: contacts, story, hours, days off, delivery',
  description: 'Another bank account asks whoever has a second factor to show it again (`STEP_UP_NEEDED`); the owners are told by letter.',
  body: z.strictObject({
    version: z.int().optional(),
    name: filled(120).optional(),
    email: z.email().max(200).optional(),
    phone: filled(40).optional(),
    city: text(120).optional(),
    legalAddress: text(300).optional(),
    actualAddress: text(300).optional(),
    signatory: text(200).optional(),
    bankAccount: text(40).optional().describe('IBAN; spaces are left out, check digits are checked'),
    story: localisedShape.optional(),
    logo: logoShape.optional(),
    hours: hoursShape.optional(),
    daysOff: daysOffShape.optional(),
    dispatchCity: text(120).optional(),
    dispatchDays: z.int().min(0).max(60).optional(),
    deliveryMethods: z.array(deliveryMethodShape).max(10).optional(),
    returnDays: z.int().min(14).max(365).optional(),
    brands: z.array(filled(80)).max(200).optional(),
  }),
  output: profileShape,
  refusals: { EDIT_CONFLICT: 409 },
});

const pausing = { method: 'POST', audience: 'merchant', permission: 'profile.write', output: profileShape, refusals: { MERCHANT_STATUS: 409 } } as const;
export const pauseMerchant = endpoint({ ...pausing, path: '/merchant/profile/pause', summary: 'Take all offers off the shop until further notice' });
export const resumeMerchant = endpoint({ ...pausing, path: '/merchant/profile/resume', summary: 'Put the offers back' });

/* ── The operator's desk ── */

const personShape = z.object({ id: z.string(), name: z.string() });

export const merchantLineShape = z.object({
  id: z.string(),
  number: z.int(),
  status: statusShape,
  own: z.boolean(),
  kind: z.enum(['company', 'person']),
  name: z.string(),
  legalName: z.string(),
  taxNumber: z.string(),
  country: z.string(),
  city: z.string(),
  email: z.string(),
  phone: z.string(),
  logo: logoShape,
  rating: z.number().nullable(),
  specialist: personShape.nullable(),
  expectedProducts: z.int().nullable(),
  brands: z.array(z.string()),
  registeredAt: instantShape,
  decideBy: instantShape,
  activatedAt: instantShape.nullable(),
});

export const listMerchants = endpoint({
  method: 'GET',
  path: '/operator/merchants',
  audience: 'operator',
  permission: 'merchants.read',
  summary: 'Merchants, newest first',
  query: z.strictObject({ ...pageQuery, status: statusShape.optional(), q: text(200).optional(), specialistId: text(80).optional() }),
  output: listOf(merchantLineShape).extend({ counts: z.record(z.string(), z.int()) }),
});

export const merchantSheetShape = profileShape.extend({
  gate: z.enum(['account', 'confirmed', 'agreement', 'closed']),
  moves: z.array(z.string()).describe('What may be done now: confirm, reject, block, unblock …'),
  expectedProducts: z.int().nullable(),
  registeredAt: instantShape,
  decideBy: instantShape,
  decidedAt: instantShape.nullable(),
  decision: z.object({ reason: z.string().nullable(), comment: z.string(), by: z.string().nullable() }).nullable(),
  specialist: personShape.nullable(),
  users: z.array(z.object({ accountId: z.string(), name: z.string(), email: z.string().nullable(), phone: z.string().nullable(), role: z.string() })),
  agreements: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      version: z.int(),
      status: z.string(),
      sentAt: instantShape,
      acceptedAt: instantShape.nullable(),
      acceptedBy: z.string().nullable(),
    }),
  ),
  notes: z.array(z.object({ id: z.string(), text: z.string(), author: z.string(), at: instantShape })),
});

const onMerchant = { audience: 'operator', params: idParams, output: merchantSheetShape } as const;
const deciding = { ...onMerchant, method: 'POST', permission: 'merchants.write', refusals: statusRefusals } as const;
const reasoned = { reason: filled(200).describe('A code of the list of reasons, or own words'), comment: text(1000).default('') };

export const getMerchant = endpoint({
  ...onMerchant,
  method: 'GET',
  path: '/operator/merchants/:id',
  permission: 'merchants.read',
  summary: 'The counterparty sheet',
  refusals: { NOT_FOUND: 404 },
});
export const confirm = endpoint({
  ...deciding,
  path: '/operator/merchants/:id/confirm',
  summary: 'Confirm an application; the agreement goes out',
  body: z.strictObject({ comment: text(1000).default(''), specialistId: text(80).optional() }),
});
export const reject = endpoint({ ...deciding, path: '/operator/merchants/:id/reject', summary: 'Reject an application', body: z.strictObject(reasoned) });
export const block = endpoint({
  ...deciding,
  path: '/operator/merchants/:id/block',
  summary: 'Block a merchant',
  description: '`orders`, `offers`: its offers leave the shop. `cabinet`: cabinet and API close. `all`: both. Open orders go on.',
  body: z.strictObject({ ...reasoned, scope: z.enum(blockScopes).default('all'), until: instantShape.optional() }),
});
export const unblock = endpoint({
  ...deciding,
  path: '/operator/merchants/:id/unblock',
  summary: 'Lift a block',
  body: z.strictObject({ comment: text(1000).default('') }),
});
export const assignSpecialist = endpoint({
  ...deciding,
  method: 'PUT',
  path: '/operator/merchants/:id/specialist',
  summary: 'Name the leading specialist',
  body: z.strictObject({ accountId: text(80).nullable() }),
});
export const addNote = endpoint({
  ...deciding,
  path: '/operator/merchants/:id/notes',
  summary: 'Write an internal note',
  body: z.strictObject({ text: filled(4000) }),
});
