import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '#kernel/refusal';
import { rolledBack } from '#testing/database';
import { changeProfile } from './actions/change-profile.ts';
import { ensure, find, profile } from './index.ts';

const iryna = { phone: '050 111 22 33', name: 'Ірина Бондар', language: 'uk' } as const;

test('one phone is one buyer, in whatever spelling; what was empty is filled in', () =>
  rolledBack(async (ctx) => {
    const first = await ensure(ctx, { ...iryna, name: '' });
    const second = await ensure(ctx, { ...iryna, phone: '+380501112233', email: 'iryna@example.com' });
    assert.equal(second, first);
    const buyer = await profile(ctx, first);
    assert.deepEqual([buyer?.phone, buyer?.name, buyer?.email], ['+380501112233', 'Ірина Бондар', 'iryna@example.com']);
  }));

test('a name that the buyer chose is not overwritten by a later order', () =>
  rolledBack(async (ctx) => {
    const id = await ensure(ctx, iryna);
    await ensure(ctx, { ...iryna, name: 'Хтось інший' });
    assert.equal((await profile(ctx, id))?.name, 'Ірина Бондар');
  }));

test('an operator finds a buyer by the phone as it is dictated, and by name', () =>
  rolledBack(async (ctx) => {
    const id = await ensure(ctx, iryna);
    for (const wanted of [{ phone: '0501112233' }, { q: '111 22 33' }, { q: 'бондар' }])
      assert.deepEqual(
        (await find(ctx, wanted)).map((buyer) => buyer.accountId),
        [id],
      );
    assert.deepEqual(await find(ctx, { q: 'зз' }), []);
  }));

test('a change over a newer version is refused', () =>
  rolledBack(async (ctx) => {
    const id = await ensure(ctx, iryna);
    assert.equal((await changeProfile(ctx, id, { name: 'Ірина' }, '1')).version, 2);
    await assert.rejects(changeProfile(ctx, id, { name: 'Іра' }, '1'), (error) => error instanceof Refusal && error.code === 'EDIT_CONFLICT');
  }));
