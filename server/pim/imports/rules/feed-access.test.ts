import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basicAccess, isSameHost, splitAccess } from './feed-access.ts';

test('login and password are taken out of an address', () => {
  assert.deepEqual(splitAccess('https://shop.example/a.xml?b=1'), { url: 'https://shop.example/a.xml?b=1', access: null });
  assert.deepEqual(splitAccess('https://export:p%40ss%3Aword@shop.example/a.xml'), {
    url: 'https://shop.example/a.xml',
    access: { login: 'export', password: 'p@ss:word' },
  });
  assert.deepEqual(splitAccess('https://a:100%25%zz@shop.example/').access, { login: 'a', password: '100%25%zz' });
});

test('a password stays with its host, port and scheme', () => {
  assert.ok(isSameHost('https://shop.example/a.xml', 'https://shop.example/b.xml'));
  for (const other of ['https://evil.example/a.xml', 'http://shop.example/a.xml', 'https://shop.example:8443/a.xml', 'https://shop.example.evil.example/'])
    assert.ok(!isSameHost('https://shop.example/a.xml', other), other);
});

test('the header carries letters of any language', () => {
  assert.equal(basicAccess({ login: 'export', password: 'ключ' }), `Basic ${Buffer.from('export:ключ').toString('base64')}`);
});
