// Draws the pictures of the plan, all or those of some kinds: node simulator/market/draw/rasterise.ts [kind …]
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { DemoPicture } from '../types.ts';
import { draw, type View } from './draw.mjs';
import { sittings, type Sitting } from './plan.ts';

const folder = new URL('../pictures/', import.meta.url);
const quality = 89;

const pictureOf = ({ kind, detail, colour, ground }: Sitting, view: View): DemoPicture => ({ file: `${kind}-${colour}-${view}.webp`, kind, detail, colour, view, ground });

async function rasterise(picture: DemoPicture, hex: string): Promise<void> {
  const { kind, detail, ground, view } = picture;
  const svg = draw(kind, { color: hex, detail, ground, view }).replace('<svg ', '<svg width="800" height="1000" ');
  const webp = await sharp(Buffer.from(svg)).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
  await writeFile(new URL(picture.file, folder), webp);
  process.stdout.write(`${picture.file}\n`);
}

const wanted = process.argv.slice(2);
const pictures: DemoPicture[] = [];
await mkdir(folder, { recursive: true });
for (const sitting of sittings) {
  const views = sitting.views.map((view) => pictureOf(sitting, view));
  pictures.push(...views);
  if (wanted.length > 0 && !wanted.includes(sitting.kind)) continue;
  for (const picture of views) await rasterise(picture, sitting.hex);
}
const lines = pictures.map((picture) => `  ${JSON.stringify(picture)}`);
await writeFile(new URL('index.json', folder), `[\n${lines.join(',\n')}\n]\n`);
