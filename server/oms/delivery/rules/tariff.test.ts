import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cityNames, searchName } from './city-names.ts';
import { readWaybillOf } from './carrier-waybill.ts';
import { distanceBetween, tariffMinor } from './tariff.ts';

const zone = {
  minDays: 1,
  maxDays: 2,
  bands: [
    { upToGrams: 2_000, amountMinor: 6_000 },
    { upToGrams: 10_000, amountMinor: 9_000 },
  ],
  perExtraKgMinor: 500,
};

test('a band holds its own end; each begun kilogram above the last one costs extra', () => {
  assert.deepEqual(
    [0, 2_000, 2_001, 10_000, 10_001, 11_000, 11_001].map((grams) => tariffMinor(zone, grams)),
    [6_000, 6_000, 9_000, 9_000, 9_500, 9_500, 10_000],
  );
});

test('a heavier parcel is never cheaper', () => {
  fc.assert(fc.property(fc.nat(60_000), fc.nat(5_000), (grams, more) => tariffMinor(zone, grams + more) >= tariffMinor(zone, grams)));
});

test('a place that the directory does not know is far away', () => {
  const kyiv = { ref: 'a', areaRef: 'x' };
  assert.deepEqual(
    [
      distanceBetween(kyiv, kyiv),
      distanceBetween(kyiv, { ref: 'b', areaRef: 'x' }),
      distanceBetween(kyiv, { ref: 'c', areaRef: 'y' }),
      distanceBetween(kyiv, null),
    ],
    ['city', 'region', 'country', 'country'],
  );
});

test('a city is known by its names in both languages and in Latin letters', () => {
  assert.deepEqual(cityNames('Київ', 'Киев'), ['київ', 'киев', 'kyiv', 'kiev']);
  assert.equal(searchName(' Кам’янець-Подільський '), 'камянець подільський');
});

test('each carrier has its own form of waybill', () => {
  assert.equal(readWaybillOf('ukrposhta', '0500 0000 00001'), '0500000000001');
  assert.equal(readWaybillOf('ukrposhta', 'rr123456785ua'), 'RR123456785UA');
  assert.equal(readWaybillOf('ukrposhta', 'RR123456784UA'), null);
  assert.equal(readWaybillOf('nova_poshta', '0500000000001x'), '0500000000001X');
  assert.equal(readWaybillOf('meest', 'CV999-111-222'), 'CV999111222');
  assert.equal(readWaybillOf('merchant_courier', ''), null);
});
