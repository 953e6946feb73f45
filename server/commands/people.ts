import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { languages, type Language } from '#kernel/language';
import { Refusal } from '#kernel/refusal';
import * as identity from '#identity';
import type { Ctx } from '#platform/ctx';
import { transactAsSystem } from '#platform/database';
import { wordsIn } from '#platform/words';
import { merchantOption, putTogether } from './at-work.ts';
import { type Call, type Command, Misuse, print, wanted } from './command.ts';

type NewPerson = { email: string; name: string; role: string; language: Language };

function oneOf(name: string, value: string, choice: readonly string[]): string {
  if (!choice.includes(value)) throw new Misuse(`--${name} is one of ${choice.join(', ')}`);
  return value;
}

function readPerson(call: Call): NewPerson {
  const email = wanted(call, 'email').trim().toLowerCase();
  if (!z.email().safeParse(email).success) throw new Misuse('--email is no e-mail address');
  return {
    email,
    name: wanted(call, 'name'),
    role: wanted(call, 'role'),
    language: oneOf('language', String(call.options.language ?? 'uk'), languages) as Language,
  };
}

/** A refusal in words: a person reads it in a terminal. */
export async function inWords<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    const t = wordsIn('en');
    const fields = error.fields.map((field) => ` (${field.path}: ${field.code})`).join('');
    throw new Error(`${error.code}: ${t(`refusals.${error.code}.title`)}. ${t(`refusals.${error.code}.detail`, error.data)}${fields}`);
  });
}

async function addWithPassword(ctx: Ctx, person: NewPerson, password: string): Promise<void> {
  await identity.checkGrantable(ctx, identity.operatorOrganisation, person.role);
  const accountId = await identity.createAccount(ctx, { ...person, password });
  await identity.addMember(ctx, { accountId, organisation: identity.operatorOrganisation, role: person.role });
}

async function linkFor(ctx: Ctx, person: NewPerson): Promise<string> {
  const invitation = await identity.invite(ctx, identity.operatorOrganisation, person);
  const letter = await identity.invitationLetter(ctx, invitation.id);
  return `/invitation?token=${encodeURIComponent(letter!.token)}`;
}

export const userAdd: Command = {
  says: 'give somebody an account of the operator',
  usage: 'user add --email EMAIL --name NAME --role ROLE [--language uk|ru|kk|en] [--password-stdin]',
  about: [
    'Prints a link, good once and for seven days, under which the person chooses a password; the link also goes out by e-mail.',
    'With --password-stdin the password is read from the input and the account is open at once.',
    'ROLE is one of the console’s: administrator, finance, moderator, merchants, orders, content, support, auditor, or one that the operator made.',
    'A fresh database is brought forward first: this is how the first administrator comes in.',
  ],
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    language: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  run: async (call) => {
    const person = readPerson(call);
    const password = call.options['password-stdin'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
    if (password === '') throw new Misuse('the input holds no password');
    const house = await call.open();
    await putTogether(house, async ({ runtime }) => {
      const inside = <T>(work: (ctx: Ctx) => Promise<T>) => inWords(transactAsSystem(house.database, 'command', work));
      if (password !== null) {
        await inside((ctx) => addWithPassword(ctx, person, password));
        print(`${person.email} is ${person.role} now`);
      } else print(`${runtime.publicUrl()}${await inside((ctx) => linkFor(ctx, person))}`);
    });
    return 0;
  },
};

export const userForgetFactor: Command = {
  says: 'forget the second factor of somebody who lost telephone and recovery codes',
  usage: 'user forget-factor --email EMAIL',
  about: ['The person sets up another one at the next sign-in where the role asks for it. Be sure who asks you: the password alone then opens the account.'],
  options: { email: { type: 'string' } },
  run: async (call) => {
    const email = wanted(call, 'email');
    const { database } = await call.open();
    const forgotten = await transactAsSystem(database, 'command', async (ctx) => {
      const person = await identity.findAccountByEmail(ctx, email);
      if (!person) throw new Error(`there is no account ${email}`);
      return identity.forgetFactor(ctx, person.id);
    });
    print(forgotten ? `the second factor of ${email} is forgotten` : `${email} has no second factor`);
    return forgotten ? 0 : 1;
  },
};

export const apiKeyAdd: Command = {
  says: 'make an API key of a merchant; its secret is shown once',
  usage: 'api-key add --merchant ID|NUMBER|EMAIL|NAME --scopes products,orders.read [--name NAME] [--expires YYYY-MM-DD]',
  about: ['A scope is a permission (orders.write) or a whole room (products, orders, imports, finance, reports, media).'],
  options: { merchant: { type: 'string' }, scopes: { type: 'string' }, name: { type: 'string' }, expires: { type: 'string' } },
  run: async (call) => {
    const scopes = wanted(call, 'scopes')
      .split(',')
      .map((scope) => scope.trim())
      .filter(Boolean);
    const expires = call.options.expires ? new Date(`${String(call.options.expires)}T23:59:59Z`) : undefined;
    if (expires && !(expires.getTime() > Date.now())) throw new Misuse('--expires is a day to come, YYYY-MM-DD');
    wanted(call, 'merchant');
    const { database } = await call.open();
    const seller = await merchantOption(call, database);
    const key = await inWords(
      transactAsSystem(database, 'command', async (ctx) => {
        if ((await identity.gateOf(ctx, seller.id)) !== 'agreement') throw new Refusal('AGREEMENT_REQUIRED');
        const name = String(call.options.name ?? 'npm run agora');
        return identity.makeApiKey(ctx, seller.id, { name, scopes, expiresAt: expires?.toISOString() });
      }),
    );
    print(key.secret);
    return 0;
  },
};
