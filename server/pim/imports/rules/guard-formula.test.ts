import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { guardFormula, unguardFormula } from './guard-formula.ts';

test('cells that would run get an apostrophe, numbers and lone signs stay', () => {
  assert.deepEqual(['=1+1', '@SUM(1)', '+2+3', '\t=1', '\r=1', '＝1+1', '-cmd'].map(guardFormula), [
    "'=1+1",
    "'@SUM(1)",
    "'+2+3",
    "'\t=1",
    "'\r=1",
    "'＝1+1",
    "'-cmd",
  ]);
  for (const cell of ['-12,50', '+380501234567', '-', '+', '@', '1 250,50', '10%', 'Назва', '']) assert.equal(guardFormula(cell), cell);
});

test('a guarded cell comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cell) => assert.equal(unguardFormula(guardFormula(cell)), cell.startsWith("'") ? unguardFormula(cell) : cell)),
  );
});
