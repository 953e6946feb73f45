import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { PageBody } from './page-body.ts';

const told = 'NONCE-OF-THE-FIRST-----';

test('every visitor reads the page with a nonce of their own, plain and compressed', () => {
  const body = new PageBody(`<script nonce="${told}">1</script>${'<p>Кросівки</p>'.repeat(500)}<script nonce="${told}">2</script>`, told);
  for (const nonce of ['abc', 'Zm9vYmFyYmF6cXV4']) {
    const html = body.html(nonce).toString();
    assert.equal(gunzipSync(body.gzip(nonce)).toString(), html);
    assert.equal(html.split(nonce).length, 3);
    assert.doesNotMatch(html, new RegExp(told));
  }
  assert.ok(body.gzip('abc').length < body.bytes / 10);
});

test('whatever stands in a page, it comes out of the compressed one as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), fc.stringMatching(/^[\w-]{1,40}$/), (pieces, nonce) => {
      const body = new PageBody(pieces.map((piece) => piece.replaceAll(told, '')).join(told), told);
      assert.deepEqual(gunzipSync(body.gzip(nonce)), body.html(nonce));
    }),
  );
});
