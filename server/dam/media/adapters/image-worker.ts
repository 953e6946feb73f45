import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { RenditionFormat } from '#kernel/picture';
import { dominantColour, hasNearWhiteBackground, sharpness } from '../rules/appearance.ts';
import { differenceHash } from '../rules/fingerprint.ts';
import { imageKind, type ImageKind } from '../rules/image-kind.ts';
import type { ImageAnswer, ImageJob, StoredFormat, TakenImage } from './image-job.ts';

/*
 * Runs in a child process of its own: strangers' bytes are decoded here and nowhere else.
 * Whatever happens to this process harms one picture.
 */

const maxPixels = 40_000_000;
const maxFrames = 100;
const longestSide = 3000;
const decoders = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadHeifBuffer',
  'VipsForeignLoadNsgifBuffer',
];
const storedAs: Record<ImageKind, StoredFormat> = { jpeg: 'jpeg', png: 'png', gif: 'png', webp: 'webp', avif: 'webp' };

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: decoders });

class Unfit extends Error {}

function decode(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 });
}

/** Reads the header only; nothing is decoded before its size is known to be sane. */
async function checkHeader(bytes: Uint8Array): Promise<ImageKind> {
  const kind = imageKind(bytes);
  if (!kind) throw new Unfit('IMAGE_FORMAT');
  const { format, width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata();
  if (format !== (kind === 'avif' ? 'heif' : kind)) throw new Unfit('IMAGE_FORMAT');
  if (width * height > maxPixels || pages > maxFrames) throw new Unfit('IMAGE_TOO_LARGE');
  return kind;
}

function encode(image: Sharp, format: StoredFormat): Sharp {
  if (format === 'jpeg') return image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
  if (format === 'png') return image.png({ compressionLevel: 6 });
  return image.webp({ quality: 90, effort: 2 });
}

/** Decodes, turns upright, drops metadata and writes anew; what was hidden in the file does not survive. */
async function take(bytes: Uint8Array): Promise<TakenImage> {
  const format = storedAs[await checkHeader(bytes)];
  const upright = decode(bytes).autoOrient().resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  const { data, info } = await encode(upright, format).toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    format,
    bytes: data,
    sha256: createHash('sha256').update(data).digest('hex'),
    ...(await appearance(data)),
  };
}

async function appearance(bytes: Buffer) {
  const flat = () => decode(bytes).flatten({ background: '#ffffff' }).toColourspace('srgb');
  const small = await flat().resize({ width: 96, height: 96, fit: 'inside' }).raw().toBuffer({ resolveWithObject: true });
  const grey = await flat()
    .greyscale()
    .resize({ width: 512, height: 512, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const tiny = await flat().greyscale().resize({ width: 9, height: 8, fit: 'fill' }).raw().toBuffer({ resolveWithObject: true });
  const pixels = { rgb: channels(small.data, small.info.channels, 3), width: small.info.width, height: small.info.height };
  return {
    dominantColour: dominantColour(pixels),
    nearWhiteBackground: hasNearWhiteBackground(pixels),
    sharpness: sharpness(channels(grey.data, grey.info.channels, 1), grey.info.width, grey.info.height),
    perceptualHash: differenceHash(channels(tiny.data, tiny.info.channels, 1)),
  };
}

/** Raw pixels with exactly `wanted` channels: grey pictures come with one or three, coloured ones with three. */
function channels(raw: Buffer, given: number, wanted: number): Uint8Array {
  if (given === wanted) return raw;
  const out = new Uint8Array((raw.length / given) * wanted);
  for (let pixel = 0; pixel * given < raw.length; pixel += 1) {
    for (let channel = 0; channel < wanted; channel += 1) out[pixel * wanted + channel] = raw[pixel * given + Math.min(channel, given - 1)]!;
  }
  return out;
}

async function render(bytes: Uint8Array, width: number, format: RenditionFormat): Promise<Buffer> {
  await checkHeader(bytes);
  const image = decode(bytes).resize({ width, withoutEnlargement: true });
  if (format === 'avif') return image.avif({ quality: 52, effort: 2 }).toBuffer();
  if (format === 'webp') return image.webp({ quality: 80, effort: 4 }).toBuffer();
  return image.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
}

async function answerTo(job: ImageJob): Promise<ImageAnswer> {
  try {
    if (job.kind === 'take') return { id: job.id, taken: await take(job.bytes) };
    return { id: job.id, rendered: await render(job.bytes, job.width, job.format) };
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n')[0]! : 'unknown';
    if (error instanceof Unfit) return { id: job.id, refused: message, detail: message };
    return { id: job.id, refused: /pixel limit/.test(message) ? 'IMAGE_TOO_LARGE' : 'IMAGE_BROKEN', detail: message };
  }
}

process.on('disconnect', () => process.exit());
process.on('message', async (job: ImageJob) => {
  const answer = await answerTo(job);
  process.send?.({ ...answer, residentBytes: process.memoryUsage.rss() });
});
process.send?.('ready');
