// Draws every picture of the plan: node simulator/market/draw/rasterise.ts
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { DemoPicture } from '../types.ts';
import { draw, type View } from './draw.mjs';
import { sittings, type Sitting } from './plan.ts';

const folder = new URL('../pictures/', import.meta.url);
const quality = 89;

async function rasterise(sitting: Sitting, view: View): Promise<DemoPicture> {
  const { kind, detail, colour, hex, ground } = sitting;
  const file = `${kind}-${colour}-${view}.webp`;
  const svg = draw(kind, { color: hex, detail, ground, view }).replace('<svg ', '<svg width="800" height="1000" ');
  const webp = await sharp(Buffer.from(svg)).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
  await writeFile(new URL(file, folder), webp);
  return { file, kind, detail, colour, view, ground };
}

await mkdir(folder, { recursive: true });
const pictures: DemoPicture[] = [];
for (const sitting of sittings) {
  for (const view of sitting.views) {
    const picture = await rasterise(sitting, view);
    pictures.push(picture);
    process.stdout.write(`${picture.file}\n`);
  }
}
const lines = pictures.map((picture) => `  ${JSON.stringify(picture)}`);
await writeFile(new URL('index.json', folder), `[\n${lines.join(',\n')}\n]\n`);
