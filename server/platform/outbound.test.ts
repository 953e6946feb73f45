import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { after, test, type TestContext } from 'node:test';
import { OutsideRefused, fetchOutside, type OutsideOptions } from './outbound.ts';

const servers: Server[] = [];
after(() => servers.forEach((server) => server.close().closeAllConnections()));

async function serve(listener: RequestListener): Promise<{ base: string; host: string }> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base: `http://${host}`, host };
}

async function refusalOf(url: string, options: Partial<OutsideOptions> = {}): Promise<OutsideRefused> {
  try {
    await fetchOutside(url, { maxBytes: 1000, ...options });
  } catch (error) {
    assert.ok(error instanceof OutsideRefused, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: `${url} was fetched` });
}

/** Counts every TCP connection this process tries while `work` runs. */
async function connectionsDuring(t: TestContext, work: () => Promise<void>): Promise<number> {
  const spy = t.mock.method(net.Socket.prototype, 'connect');
  await work();
  const count = spy.mock.callCount();
  spy.mock.restore();
  return count;
}

test('a listed host is fetched whole, without compression and with a type it takes', async () => {
  const seen: (string | undefined)[] = [];
  const { base, host } = await serve((request, answer) => {
    seen.push(request.headers['accept-encoding'] as string, request.url);
    answer.setHeader('content-type', 'image/png').end('picture');
  });
  const answer = await fetchOutside(`${base}/фото 1 100%.png#top`, { maxBytes: 100, allowHosts: [host], accept: ['image/*'] });
  assert.equal(answer.body.toString(), 'picture');
  assert.deepEqual(seen, ['identity', '/%D1%84%D0%BE%D1%82%D0%BE%201%20100%25.png']);
  assert.equal((await refusalOf(base, { allowHosts: [host], accept: ['text/csv'] })).code, 'CONTENT_TYPE');
});

test('loopback is refused when it is not listed, and nothing is sent', async (t) => {
  const { base } = await serve((_, answer) => answer.end('secret'));
  const count = await connectionsDuring(t, async () => {
    assert.equal((await refusalOf(base)).code, 'ADDRESS_FORBIDDEN');
    assert.equal((await refusalOf('http://127.0.0.1/')).code, 'ADDRESS_FORBIDDEN');
    assert.equal((await refusalOf('http://[::ffff:127.0.0.1]/')).code, 'ADDRESS_FORBIDDEN');
  });
  assert.equal(count, 0);
});

test('one private address among the answers of DNS refuses the host', async (t) => {
  const count = await connectionsDuring(t, async () => {
    assert.equal((await refusalOf('http://mixed.test/', { resolve: async () => ['93.184.216.34', '10.0.0.1'] })).code, 'ADDRESS_FORBIDDEN');
  });
  assert.equal(count, 0);
});

test('the connection goes to the checked address, whatever DNS says the second time', async () => {
  let asked = 0;
  const { host } = await serve((_, answer) => answer.end('ok'));
  const port = host.split(':')[1]!;
  const resolve = async () => (asked++ === 0 ? ['127.0.0.1'] : ['127.0.0.2']);
  const answer = await fetchOutside(`http://shop.test:${port}/`, { maxBytes: 10, allowHosts: [`shop.test:${port}`], resolve });
  assert.equal(answer.body.toString(), 'ok');
  assert.equal(asked, 1);
});

test('credentials, other schemes and other ports are refused', async () => {
  assert.equal((await refusalOf('http://user:pass@example.com/')).code, 'URL_INVALID');
  assert.equal((await refusalOf('file:///etc/passwd')).code, 'URL_INVALID');
  assert.equal((await refusalOf('//example.com/a.png')).code, 'URL_INVALID');
  assert.equal((await refusalOf('http://93.184.216.34:22/')).code, 'ADDRESS_FORBIDDEN');
});

test('redirects are followed three times, each one checked', async () => {
  const { base, host } = await serve((request, answer) => {
    const left = Number(new URL(request.url ?? '', 'http://x').searchParams.get('left'));
    if (left > 0) answer.writeHead(302, { location: `/?left=${left - 1}` }).end();
    else answer.end('there');
  });
  const answer = await fetchOutside(`${base}/?left=3`, { maxBytes: 100, allowHosts: [host] });
  assert.equal(answer.finalUrl, `${base}/?left=0`);
  assert.deepEqual((await refusalOf(`${base}/?left=4`, { allowHosts: [host] })).details, { status: 302, reason: 'redirects' });
});

test('a redirect to a private address is refused', async () => {
  const { base, host } = await serve((_, answer) => answer.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end());
  assert.equal((await refusalOf(base, { allowHosts: [host] })).code, 'ADDRESS_FORBIDDEN');
});

test('headers are not carried to another origin', async () => {
  const seen: (string | undefined)[] = [];
  const second = await serve((request, answer) => answer.end(String(seen.push(request.headers.authorization))));
  const first = await serve((request, answer) => {
    seen.push(request.headers.authorization);
    answer.writeHead(302, { location: second.base }).end();
  });
  await fetchOutside(first.base, { maxBytes: 10, allowHosts: [first.host, second.host], headers: { authorization: 'Basic x' } });
  assert.deepEqual(seen, ['Basic x', undefined]);
});

test('too much is refused, whether announced or not', async () => {
  const { base, host } = await serve((request, answer) => {
    if (request.url === '/announced') answer.setHeader('content-length', 5000);
    const pour = () => {
      while (!answer.destroyed && answer.write('x'.repeat(500)));
    };
    answer.on('drain', pour);
    if (request.url === '/announced') answer.end('x'.repeat(5000));
    else pour();
  });
  assert.equal((await refusalOf(`${base}/announced`, { allowHosts: [host] })).code, 'TOO_LARGE');
  assert.equal((await refusalOf(`${base}/endless`, { allowHosts: [host] })).code, 'TOO_LARGE');
});

test('every phase has its limit', async () => {
  const { base, host } = await serve((request, answer) => {
    if (request.url === '/silent') return;
    answer.writeHead(200).write('x');
    const drip = setInterval(() => answer.write('x'), 20);
    answer.on('close', () => clearInterval(drip));
  });
  const phaseOf = async (path: string, limits: Partial<OutsideOptions>) => (await refusalOf(base + path, { allowHosts: [host], ...limits })).details;
  assert.deepEqual(await phaseOf('/silent', { headersMs: 100 }), { phase: 'headers' });
  assert.deepEqual(await phaseOf('/drip', { slowWindowMs: 200 }), { phase: 'body' });
  assert.deepEqual(await phaseOf('/drip', { totalMs: 600 }), { phase: 'total' });
  const never = () => new Promise<string[]>(() => {});
  assert.deepEqual((await refusalOf('http://slow-names.test/', { connectMs: 50, resolve: never })).details, { phase: 'connect' });
});

test('statuses and broken connections have their codes', async () => {
  const { base, host } = await serve((request, answer) => {
    if (request.url === '/reset') answer.destroy();
    else if (request.url === '/gzip') answer.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
    else answer.writeHead(Number(request.url?.slice(1))).end();
  });
  const codeOf = async (path: string) => (await refusalOf(base + path, { allowHosts: [host] })).code;
  assert.deepEqual(await Promise.all(['/404', '/410', '/500', '/403', '/reset', '/gzip'].map(codeOf)), [
    'NOT_FOUND',
    'NOT_FOUND',
    'HTTP_STATUS',
    'HTTP_STATUS',
    'CONNECTION',
    'CONTENT_TYPE',
  ]);
});

test('a body is posted, and its redirect is not followed', async () => {
  const { base, host } = await serve((request, answer) => {
    if (request.url === '/moved') return void answer.writeHead(307, { location: '/' }).end();
    request.pipe(answer);
  });
  const options = { maxBytes: 100, allowHosts: [host], method: 'POST', body: '{"a":1}' } as const;
  assert.equal((await fetchOutside(base, options)).body.toString(), '{"a":1}');
  assert.deepEqual((await refusalOf(`${base}/moved`, options)).details, { status: 307 });
});

const ssrfList = '../shared/data/bad-inputs/made/urls/ssrf.tsv';

test(
  'the list of forged addresses is refused without a connection',
  { skip: existsSync(ssrfList) ? false : `NOT CHECKED: ${ssrfList} is not here` },
  async (t) => {
    const rows = readFileSync(ssrfList, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    // Names under .test answer at a documentation address: forbidden, as the lab's resolver is not part of this test.
    const resolve = async (host: string) => (host.startsWith('localhost') ? ['127.0.0.1', '::1'] : ['192.0.2.1']);
    const count = await connectionsDuring(t, async () => {
      for (const [url = '', expect] of rows) {
        if (expect !== 'block') continue;
        const { code } = await refusalOf(url, { resolve });
        assert.match(code, /^(URL_INVALID|ADDRESS_FORBIDDEN)$/, url);
      }
    });
    assert.equal(count, 0);
  },
);
