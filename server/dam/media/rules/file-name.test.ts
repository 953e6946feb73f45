import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName, fileNameOfUrl } from './file-name.ts';

test('a name is a name: no folder, nothing invisible, no more than fits, and its ending stays', () => {
  assert.equal(fileName('../../etc/court\0\r\n.jpg'), 'court.jpg');
  assert.equal(fileName(String.raw`C:\shop\корт 1.jpg`), 'корт 1.jpg');
  assert.equal(fileName(`😀${'x'.repeat(195)}.jpg`), `\ufffd${'x'.repeat(195)}.jpg`);
  assert.equal(fileName('pictures/'), '');
});

test('an address gives the name that it spells', () => {
  assert.equal(fileNameOfUrl('https://shop.example/a/%D0%BA%D0%BE%D1%80%D1%82.jpg?size=2#x'), 'корт.jpg');
  assert.equal(fileNameOfUrl('https://shop.example/a%00b.jpg'), 'ab.jpg');
  assert.equal(fileNameOfUrl('https://shop.example/a%2F..%2F..%2Fb.jpg'), 'b.jpg');
  assert.equal(fileNameOfUrl('https://shop.example/100%.jpg'), '100%.jpg');
});
