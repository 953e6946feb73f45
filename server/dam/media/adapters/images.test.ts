import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { Refusal } from '#kernel/refusal';
import { fingerprintDistance } from '../rules/fingerprint.ts';
import { openImages } from './images.ts';
import { renditionSource } from './renditions.ts';
import { keepOriginal, openStore } from './store.ts';

const images = openImages();
after(() => images.close());

/** A shoe-like thing: a red shape on white, with a striped edge. */
function shoe(width: number, height: number) {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 80"><rect width="100" height="80" fill="#fff"/>
    <path d="M15 50 L30 25 L45 42 L85 52 L85 62 L15 62 Z" fill="#c81e28"/><path d="M15 63 H85 V67 H15 Z" fill="#222"/></svg>`;
  return sharp(Buffer.from(drawing));
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'decoded',
    (error: unknown) => {
      assert.ok(error instanceof Refusal, String(error));
      return error.code;
    },
  );
}

test('a picture is re-encoded and described', async () => {
  const taken = await images.take(await shoe(800, 640).jpeg().toBuffer(), 'черевик.jpg');
  assert.deepEqual([taken.width, taken.height, taken.format], [800, 640, 'jpeg']);
  assert.match(taken.dominantColour, /^#c[0-9a-f]1[0-9a-f]2[0-9a-f]$/);
  assert.equal(taken.nearWhiteBackground, true);
  assert.match(taken.perceptualHash, /^[0-9a-f]{16}$/);
  assert.match(taken.sha256, /^[0-9a-f]{64}$/);
  assert.ok(taken.sharpness > 60);
});

test('every kind is taken; a still is made of what moves, AVIF is kept as WebP', async () => {
  const kept = async (bytes: Buffer) => (await images.take(bytes)).format;
  assert.equal(await kept(await shoe(100, 80).png().toBuffer()), 'png');
  assert.equal(await kept(await shoe(100, 80).webp().toBuffer()), 'webp');
  assert.equal(await kept(await shoe(100, 80).avif({ effort: 0 }).toBuffer()), 'webp');
  assert.equal(await kept(await shoe(100, 80).gif().toBuffer()), 'png');
});

test('orientation is applied, position and author are gone', async () => {
  const tagged = await shoe(200, 100)
    .jpeg()
    .withExif({ IFD0: { Copyright: 'secret author' }, IFD3: { GPSLatitude: '50/1 27/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const taken = await images.take(tagged);
  assert.deepEqual([taken.width, taken.height], [100, 200]);
  const { exif, orientation } = await sharp(taken.bytes).metadata();
  assert.deepEqual([exif, orientation], [undefined, undefined]);
  assert.ok(tagged.includes('secret author') && !taken.bytes.includes('secret author'));
});

test('the same picture in another size and format has nearly the same fingerprint', async () => {
  const one = await images.take(await shoe(800, 640).jpeg().toBuffer());
  const other = await images.take(await shoe(400, 320).webp({ quality: 60 }).toBuffer());
  const mirrored = await images.take(await shoe(800, 640).flop().jpeg().toBuffer());
  assert.ok(fingerprintDistance(one.perceptualHash, other.perceptualHash) <= 4);
  assert.ok(fingerprintDistance(one.perceptualHash, mirrored.perceptualHash) > 8);
});

test('what is no picture is refused by its bytes and by its name', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  assert.equal(await codeOf(images.take(svg, 'a.png')), 'IMAGE_FORMAT');
  assert.equal(await codeOf(images.take(await shoe(10, 8).png().toBuffer(), 'a.svg')), 'IMAGE_FORMAT');
  assert.equal(await codeOf(images.take(await shoe(10, 8).tiff().toBuffer())), 'IMAGE_FORMAT');
  assert.equal(await codeOf(images.take(Buffer.alloc(0))), 'IMAGE_FORMAT');
  assert.equal(await codeOf(images.take(Buffer.alloc(16_000_000, 'x'))), 'IMAGE_TOO_LARGE');
});

test('a picture of too many pixels is refused by its header', async () => {
  const wide = await sharp({ create: { width: 9000, height: 5000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  assert.equal(await codeOf(images.take(wide)), 'IMAGE_TOO_LARGE');
});

test('a film of more than a hundred frames is refused', async () => {
  const still = (grey: number) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background: { r: grey, g: grey, b: grey } } })
      .png()
      .toBuffer();
  const [black, white] = [await still(0), await still(255)];
  const frames = Array.from({ length: 101 }, (_, at) => (at % 2 ? black : white));
  const film = await sharp(frames, { join: { animated: true } })
    .gif({ loop: 0 })
    .toBuffer();
  assert.equal(await codeOf(images.take(film)), 'IMAGE_TOO_LARGE');
});

test('a cut-off picture is refused', async () => {
  const whole = await shoe(600, 400).png().toBuffer();
  assert.equal(await codeOf(images.take(whole.subarray(0, whole.length / 2))), 'IMAGE_BROKEN');
});

test('renditions have the width asked for, never more than the picture has', async () => {
  const { bytes } = await images.take(await shoe(500, 400).png().toBuffer());
  for (const [width, format, sharpFormat, expected] of [
    [160, 'jpeg', 'jpeg', 160],
    [320, 'webp', 'webp', 320],
    [640, 'avif', 'heif', 500],
  ] as const) {
    const metadata = await sharp(await images.makeRendition(bytes, width, format)).metadata();
    assert.deepEqual([metadata.format, metadata.width], [sharpFormat, expected]);
  }
});

test('a killed decoder refuses the picture in its hands and takes the next one', async () => {
  const own = openImages();
  const small = await shoe(100, 80).png().toBuffer();
  await own.take(small);
  const large = await sharp({ create: { width: 6000, height: 6000, channels: 3, background: '#ccc' } })
    .png()
    .toBuffer();
  const victim = codeOf(own.take(large));
  const next = own.take(small);
  process.kill(own.pid!, 'SIGKILL');
  assert.equal(await victim, 'IMAGE_BROKEN');
  assert.equal((await next).width, 100);
  own.close();
});

test('a picture that takes too long is given up, the next one is not', async () => {
  const impatient = openImages({ takeMs: 1 });
  const bytes = await shoe(3000, 2400).png().toBuffer();
  assert.equal(await codeOf(impatient.take(bytes)), 'IMAGE_TOO_SLOW');
  assert.ok((await impatient.makeRendition(await shoe(100, 80).png().toBuffer(), 160, 'webp')).length > 0);
  impatient.close();
});

test('the decoder is replaced after its number of jobs', async () => {
  const own = openImages({ jobsPerChild: 2 });
  const bytes = await shoe(50, 40).png().toBuffer();
  const pids: (number | undefined)[] = [];
  for (let count = 0; count < 4; count += 1) {
    await own.take(bytes);
    pids.push(own.pid);
  }
  assert.equal(pids[0], pids[1]);
  assert.notEqual(pids[1], pids[2]);
  own.close();
});

test('a rendition is made once for a crowd, then comes from the store', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'renditions-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const store = openStore(pathToFileURL(folder).href);
  const { bytes } = await images.take(await shoe(400, 320).png().toBuffer());
  const sha256 = await keepOriginal(store, bytes, 'image/png');
  const made = t.mock.method(images, 'makeRendition');
  const renditionOf = renditionSource(store, images);
  const crowd = await Promise.all([1, 2, 3].map(() => renditionOf({ sha256, width: 160, format: 'webp' })));
  assert.ok(crowd[0] && crowd.every((one) => one?.equals(crowd[0]!)));
  await renditionOf({ sha256, width: 160, format: 'webp' });
  assert.equal(made.mock.callCount(), 1);
  assert.equal(await renditionOf({ sha256: 'f'.repeat(64), width: 160, format: 'webp' }), null);
});

const badInputs = '../shared/data/bad-inputs';
const folders = ['png-valid', 'png-corrupt', 'image-corrupt', 'made/image'];

test('every hostile picture is refused or decoded', { skip: existsSync(badInputs) ? false : `NOT CHECKED: ${badInputs} is not here` }, async () => {
  const own = openImages();
  for (const folder of folders) {
    for (const name of readdirSync(join(badInputs, folder))) {
      const code = await codeOf(own.take(readFileSync(join(badInputs, folder, name))));
      if (folder === 'png-valid') assert.equal(code, 'decoded', name);
      else if (folder === 'png-corrupt') assert.notEqual(code, 'decoded', name);
      else assert.match(code, /^(decoded|IMAGE_FORMAT|IMAGE_TOO_LARGE|IMAGE_BROKEN)$/, name);
    }
  }
  own.close();
});
