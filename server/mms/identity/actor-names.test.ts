import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolledBack } from '#testing/database';
import { createAccount, ensureBuyerAccount } from './actions/accounts.ts';
import { addMember, nameOrganisation } from './actions/members.ts';
import { actorNames } from './queries/actor-names.ts';

test('history names a person by name or e-mail, a buyer as such and never by the phone', () =>
  rolledBack(async (ctx) => {
    const nameless = await ensureBuyerAccount(ctx, '+380501112299');
    const known = await ensureBuyerAccount(ctx, '+380501112298', 'Марія Мороз');
    const member = await createAccount(ctx, { name: '', email: 'anna@shop.example' });
    await nameOrganisation(ctx, { kind: 'merchant', id: 'mrc_1' }, 'Крок');
    await addMember(ctx, { accountId: member, organisation: { kind: 'merchant', id: 'mrc_1' }, role: 'owner' });
    const gone = await createAccount(ctx, { name: 'Олег Довженко', email: 'oleh@shop.example', password: 'three quiet words' });
    const names = await actorNames({ ...ctx, language: 'uk' }, [nameless, known, member, gone]);
    assert.deepEqual(
      [nameless, known, member, gone].map((id) => names.get(id)),
      ['Покупець', 'Покупець Марія Мороз', 'anna@shop.example', 'Олег Довженко'],
    );
  }));
