import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceOf } from './device.ts';

test('a session says browser and system, a program its name', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
  assert.deepEqual(deviceOf(chrome), { browser: 'Chrome', system: 'Linux' });
  assert.deepEqual(deviceOf(chrome.replace('Safari/537.36', 'Safari/537.36 Edg/130.0')), { browser: 'Edge', system: 'Linux' });
  assert.deepEqual(deviceOf(phone), { browser: 'Safari', system: 'iOS' });
  assert.deepEqual(deviceOf('curl/8.9.1'), { program: 'curl' });
  assert.equal(deviceOf(''), null);
});
