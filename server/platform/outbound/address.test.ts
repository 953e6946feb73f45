import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPublicAddress, isSameAddress } from './address.ts';

test('plain public hosts are public', () => {
  for (const address of [
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.1.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4001::200e',
  ]) {
    assert.ok(isPublicAddress(address), address);
  }
});

test('special ranges are not public, at both of their ends', () => {
  const special = [
    '0.0.0.0',
    '0.255.255.255',
    '10.0.0.0',
    '10.255.255.255',
    '100.64.0.0',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.169.254',
    '172.16.0.0',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    '2001:db8::1',
    '2001:2::1',
    '2001:10::1',
    '2001:20::1',
    '3fff::1',
    '5f00::1',
    '64:ff9b:1::1',
  ];
  for (const address of special) assert.ok(!isPublicAddress(address), address);
});

test('a private address stays private inside every IPv6 wrapping', () => {
  for (const address of [
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '::7f00:1',
    '::ffff:0:10.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.1.2.3',
    '2002:7f00:1::',
    '2002:a00:1::1',
    '2001:0:4136:e378:8000:63bf:80ff:fffe',
    '2a00::5efe:10.0.0.1',
    '2a00::200:5efe:c0a8:1',
  ])
    assert.ok(!isPublicAddress(address), address);
  for (const address of ['::ffff:8.8.8.8', '64:ff9b::8.8.8.8', '2002:808:808::1']) assert.ok(isPublicAddress(address), address);
});

test('what is no address is not public', () => {
  for (const text of ['', 'localhost', '127.1', '0x7f.1', '1.2.3', '::g', '[::1]']) assert.ok(!isPublicAddress(text), text);
});

test('mapped and plain spellings get one answer', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      assert.equal(isPublicAddress(`::ffff:${address}`), isPublicAddress(address));
      assert.ok(isSameAddress(`::ffff:${address}`, address));
    }),
  );
});

test('any IPv6 address is judged without an error, and only 2000::/3 or a wrapped IPv4 may be public', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const first = Number.parseInt(address.split(':')[0] || '0', 16);
      if (isPublicAddress(address)) assert.ok((first >= 0x2000 && first < 0x4000) || first === 0x64 || first === 0, address);
    }),
  );
});
