import { kyiv } from '#kernel/calendar';
import { addDays, localDateOf, weekdayOf } from '#kernel/zone';
import { type DemoMerchant, type Weekday, merchants } from '../market/index.ts';
import type { Api, Session } from './client.ts';
import { demoPassword, signIn } from './people.ts';

const weekdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Each merchant joins as a person does: applies, is confirmed by the operator, accepts the agreement, fills in the profile. */
export async function joinMerchants(api: Api, admin: Session, today: Date): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  await introduceOperator(api, admin);
  for (const merchant of merchants) {
    const session = merchant.own ? await signIn(api, merchant.email) : await joinOne(api, admin, merchant);
    await fillProfile(api, session, merchant, today);
    ids[merchant.key] = (await api<{ id: string }>('GET', '/merchant/profile', undefined, session)).id;
  }
  return ids;
}

/** The operator's own details, as agreements name it. */
async function introduceOperator(api: Api, admin: Session): Promise<void> {
  const own = merchants.find((merchant) => merchant.own)!;
  const value = {
    legalName: own.legalName,
    taxNumber: own.taxNumber,
    address: `${own.address.postcode}, ${own.city}, ${own.address.street}`,
    bankAccount: own.iban,
    email: own.email,
    phone: own.phone,
    signatory: own.contactName,
  };
  await api('PUT', '/operator/settings/operatorDetails', { value, reason: 'Відкриття ринку' }, admin);
}

async function joinOne(api: Api, admin: Session, merchant: DemoMerchant): Promise<Session> {
  const session: Session = {};
  const applied = await api<{ id: string; status: string }>(
    'POST',
    '/merchant/applications',
    {
      name: merchant.name,
      legalName: merchant.legalName,
      kind: merchant.kind,
      taxNumber: merchant.taxNumber,
      country: merchant.country,
      email: merchant.email,
      phone: merchant.phone,
      password: demoPassword,
      contactName: merchant.contactName,
      city: merchant.city,
      brands: merchant.brands,
      expectedProducts: 100,
      language: 'uk',
    },
    session,
  );
  if (!session.cookie) Object.assign(session, await signIn(api, merchant.email));
  await api('POST', `/operator/merchants/${applied.id}/confirm`, {}, admin);
  const agreements = await api<{ items: { id: string; status: string }[] }>('GET', '/merchant/agreements', undefined, session);
  for (const agreement of agreements.items) if (agreement.status === 'sent') await api('POST', `/merchant/agreements/${agreement.id}/accept`, {}, session);
  return session;
}

/** Closed from today until the next such weekday, when the demo merchant rests. */
function restFrom(today: Date, untilNext: Weekday): { from: string; to: string } {
  const from = localDateOf(today, kyiv);
  let to = from;
  while (weekdays[weekdayOf(addDays(to, 1))] !== untilNext) to = addDays(to, 1);
  return { from, to };
}

export async function fillProfile(api: Api, session: Session, merchant: DemoMerchant, today: Date): Promise<void> {
  await api(
    'PATCH',
    '/merchant/profile',
    {
      email: merchant.email,
      phone: merchant.phone,
      city: merchant.city,
      legalAddress: `${merchant.address.postcode}, ${merchant.city}, ${merchant.address.street}`,
      actualAddress: `${merchant.city}, ${merchant.address.street}`,
      signatory: merchant.contactName,
      bankAccount: merchant.iban,
      story: merchant.story,
      logo: { letters: merchant.logo.letters.slice(0, 3), colour: merchant.logo.background },
      hours: weekdays.map((day) => (merchant.hours[day] ? [merchant.hours[day]] : [])),
      daysOff: merchant.daysOff ? [restFrom(today, merchant.daysOff.untilNext)] : [],
      dispatchCity: merchant.dispatchCity,
      dispatchDays: merchant.dispatchDays,
      deliveryMethods: merchant.delivery,
      brands: merchant.brands,
    },
    session,
  );
}
