import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryCookies } from './carried-cookies.ts';

test('a session renewed while a page is made is the one that the rest of the page asks with', () => {
  const carried = carryCookies();
  assert.equal(carried.over('agora_session=old; lang=kk'), 'agora_session=old; lang=kk');
  carried.note(['agora_session=new==; Path=/; HttpOnly; SameSite=Lax']);
  assert.equal(carried.over('agora_session=old; lang=kk'), 'lang=kk; agora_session=new==');
  assert.equal(carried.over(undefined), 'agora_session=new==');
});

test('a cookie taken away is not carried on', () => {
  const carried = carryCookies();
  carried.note(['agora_session=; Path=/; Max-Age=0']);
  assert.equal(carried.over('agora_session=old; lang=kk'), 'lang=kk');
});
