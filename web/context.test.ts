import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSession } from '#identity/contract';
import { ApiProblem } from './api.ts';
import { createLoadContext, pageOf } from './context.ts';

/** Asks the API, which answers with this refusal, in the name of a page. */
async function refused(path: string, code: string): Promise<unknown> {
  const context = createLoadContext({
    transport: async () => ({ status: 403, contentType: 'application/problem+json', text: JSON.stringify({ code, title: code }) }),
    path,
    origin: 'https://market.example',
    cookie: undefined,
    acceptLanguage: undefined,
    nonce: 'n',
    demo: false,
    report: () => undefined,
  });
  return pageOf(context)
    .api(getSession)
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
}

const ledTo = async (path: string, code: string) => {
  const answer = await refused(path, code);
  assert.ok(answer instanceof Response, `${path} ${code} leads nowhere`);
  return answer.headers.get('location');
};

test('a session that waits for its second factor is led to it from every private page, and back to the page it wanted', async () => {
  const back = (page: string) => encodeURIComponent(page);
  assert.equal(await ledTo('/cabinet/orders?view=new', 'SECOND_FACTOR_NEEDED'), `/cabinet/second-factor?back=${back('/cabinet/orders?view=new')}`);
  assert.equal(await ledTo('/console.data?_routes=console', 'SECOND_FACTOR_NEEDED'), `/console/second-factor?back=${back('/console')}`);
  assert.equal(await ledTo('/account/profile', 'SECOND_FACTOR_NEEDED'), `/cabinet/second-factor?back=${back('/account/profile')}`);
  assert.equal(await ledTo('/orders/100042', 'SECOND_FACTOR_NEEDED'), `/cabinet/second-factor?back=${back('/orders/100042')}`);
});

test('who is not signed in is led to the door of the page, and a refusal on an open page stays a refusal', async () => {
  assert.equal(await ledTo('/orders/100042', 'UNAUTHENTICATED'), `/account/sign-in?back=${encodeURIComponent('/orders/100042')}`);
  for (const code of ['UNAUTHENTICATED', 'SECOND_FACTOR_NEEDED']) assert.ok((await refused('/p/coat', code)) instanceof ApiProblem);
});
