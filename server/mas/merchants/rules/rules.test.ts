import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { logoOf } from './logo.ts';
import { type MerchantMove, type MerchantStatus, merchantMoves, merchantStatuses, moveMerchant, openMoves } from './merchant-status.ts';
import { readApplication } from './read-application.ts';

const good = { kind: 'company' as const, taxNumber: '14360570', country: 'UA' as const, email: ' Owner@Krok.Example ', phone: '067 123 45 67' };

test('nobody sells without having been confirmed and having agreed', () => {
  const moves = Object.keys(merchantMoves) as MerchantMove[];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 12 }), (walk) => {
      let status: MerchantStatus = 'new';
      let before: MerchantStatus | null = null;
      const done: MerchantMove[] = [];
      for (const move of walk) {
        if (!openMoves(status).includes(move)) continue;
        const next = moveMerchant(move, status, before);
        before = move === 'block' ? status : null;
        status = next;
        done.push(move);
      }
      if (status === 'active') assert.ok(done.indexOf('confirm') >= 0 && done.indexOf('confirm') < done.indexOf('activate'));
    }),
  );
});

test('a move outside the graph is refused by name', () => {
  for (const status of merchantStatuses) {
    for (const move of Object.keys(merchantMoves) as MerchantMove[]) {
      if (openMoves(status).includes(move)) continue;
      assert.throws(() => moveMerchant(move, status), { code: 'MERCHANT_STATUS' });
    }
  }
});

test('unblocking leads back to where the merchant was', () => {
  for (const before of merchantMoves.block.from) assert.equal(moveMerchant('unblock', 'blocked', before), before);
});

test('an application is read into one spelling, and its mistakes are named at their fields', () => {
  assert.deepEqual(readApplication(good), { ...good, email: 'owner@krok.example', phone: '+380671234567' });
  const fieldsOf = (change: object) => {
    try {
      readApplication({ ...good, ...change });
      return [];
    } catch (error) {
      return (error as { fields: { path: string }[] }).fields.map((field) => field.path);
    }
  };
  assert.deepEqual(fieldsOf({ taxNumber: '14360571' }), ['taxNumber']);
  assert.deepEqual(fieldsOf({ kind: 'person' }), ['taxNumber']);
  assert.deepEqual(fieldsOf({ taxNumber: '', phone: 'call me' }), ['taxNumber', 'phone']);
});

test('a logo has one to three letters and always the same colour', () => {
  assert.equal(logoOf('Крок Взуття').letters, 'КВ');
  assert.equal(logoOf('«Мавка»').letters, 'МА');
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), (name) => {
      const { letters, colour } = logoOf(name);
      assert.deepEqual(logoOf(name), { letters, colour });
      assert.match(colour, /^#[0-9a-f]{6}$/);
      assert.ok([...letters].length >= 1 && [...letters].length <= 4);
    }),
  );
});
