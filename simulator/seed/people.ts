import * as identity from '#identity';
import { transactAsSystem, type Database } from '#platform/database';
import type { World } from '../world/world.ts';
import { type DemoBuyer, buyers } from '../market/index.ts';
import type { Api, Session } from './client.ts';

export const demoPassword = 'agora-demo';

const operators = [
  { email: 'admin@agora.test', name: 'Анна Гончар', role: 'administrator' },
  { email: 'moderator@agora.test', name: 'Ігор Петренко', role: 'moderator' },
  { email: 'finance@agora.test', name: 'Лідія Шевчук', role: 'finance' },
  { email: 'support@agora.test', name: 'Марта Поліщук', role: 'merchants' },
  { email: 'orders@agora.test', name: 'Тарас Мельник', role: 'orders' },
];

/** The operator's people, as an administrator's `user add` makes them; and the operator's own shop gets its owner. */
export async function makeOperators(database: Database, ownMerchant: { id: string; email: string; name: string }): Promise<void> {
  await transactAsSystem(database, 'demo', async (ctx) => {
    for (const person of operators) {
      const accountId = await identity.createAccount(ctx, { name: person.name, email: person.email, password: demoPassword, language: 'uk' });
      await identity.addMember(ctx, { accountId, organisation: identity.operatorOrganisation, role: person.role });
    }
    const owner = await identity.createAccount(ctx, { name: ownMerchant.name, email: ownMerchant.email, password: demoPassword, language: 'uk' });
    await identity.addMember(ctx, { accountId: owner, organisation: { kind: 'merchant', id: ownMerchant.id }, role: 'owner' });
  });
}

export async function signIn(api: Api, login: string): Promise<Session> {
  const session: Session = {};
  await api('POST', '/session', { login, password: demoPassword }, session);
  return session;
}

/** Buyers sign in by phone and code; the code is read from the double of the SMS gateway. */
export async function signInBuyers(api: Api, world: World, settle: () => Promise<void>): Promise<Map<string, Session>> {
  const sessions = new Map<string, Session>();
  const old = new Set(world.messages().map((message) => message.id));
  for (const [at, buyer] of buyers.entries()) {
    const session: Session = { address: `127.0.${2 + Math.floor(at / 200)}.${1 + (at % 200)}` };
    await api('POST', '/session/codes', { phone: buyer.phone }, session);
    sessions.set(buyer.key, session);
  }
  await settle();
  for (const buyer of buyers) await enterCode(api, () => world.messages().filter((message) => !old.has(message.id)), buyer, sessions.get(buyer.key)!);
  return sessions;
}

async function enterCode(api: Api, fresh: () => ReturnType<World['messages']>, buyer: DemoBuyer, session: Session): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const message = fresh().find((one) => one.to.includes(buyer.phone));
    const code = message && /\b(\d{6})\b/.exec(message.text)?.[1];
    if (code) return void (await api('POST', '/session/codes/verify', { phone: buyer.phone, code }, session));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no code arrived for ${buyer.key}`);
}
