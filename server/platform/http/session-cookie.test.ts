import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transactAsSystem } from '#platform/database';
import * as identity from '#identity';
import { startTestServer } from '#testing/server';
import { servesHttps } from './session-cookie.ts';

test('the cookie is bound to https wherever the market is real or says https', () => {
  const secure = (publicUrl: string | undefined, demo: 'small' | 'off') => servesHttps({ publicUrl, demo });
  assert.deepEqual(
    [secure('https://market.example', 'small'), secure('https://market.example', 'off'), secure(undefined, 'off'), secure('http://market.example', 'off')],
    [true, true, true, true],
  );
  assert.deepEqual(
    [secure(undefined, 'small'), secure('http://localhost:3000', 'off'), secure('http://127.0.0.1:80', 'off'), secure('http://192.168.0.5', 'small')],
    [false, false, false, false],
  );
});

test('behind https the session lives in a __Host- cookie, and one that anybody could plant is not read', async () => {
  const server = await startTestServer({ environment: { PUBLIC_URL: 'https://market.example' } });
  try {
    await transactAsSystem(server.database, 'test', (ctx) =>
      identity.createAccount(ctx, { name: 'Оля', email: 'ola@example.com', password: 'three quiet words' }),
    );
    const headers = { origin: 'https://market.example' };
    const signedIn = await server.call('POST', '/session', { login: 'ola@example.com', password: 'three quiet words' }, { headers });
    const set = String(signedIn.headers['set-cookie']);
    assert.match(set, /^__Host-agora_session=[\w-]{43}; /);
    for (const part of ['Secure', 'HttpOnly', 'Path=/', 'SameSite=Lax']) assert.ok(set.includes(part), part);
    assert.ok(!/Domain=/i.test(set));
    const who = async (cookie: string) =>
      (await server.call<{ account: { name: string } | null }>('GET', '/session', undefined, { cookie })).body.account?.name;
    assert.equal(await who(signedIn.cookie!), 'Оля');
    assert.equal(await who(signedIn.cookie!.replace('__Host-', '')), undefined, 'a cookie without the prefix may come from a neighbour of the domain');
    const foreign = await server.call('PATCH', '/session/account', { name: 'X' }, { cookie: signedIn.cookie, headers: { origin: 'https://evil.example' } });
    assert.equal(foreign.status, 403, 'the origin check reads the same name');
    const out = await server.call('DELETE', '/session', undefined, { cookie: signedIn.cookie, headers });
    assert.match(String(out.headers['set-cookie']), /^__Host-agora_session=;.*Secure/);
  } finally {
    await server.stop();
  }
});
