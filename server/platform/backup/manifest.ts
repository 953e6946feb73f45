import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const fileShape = z.object({ path: z.string(), bytes: z.int(), sha256: z.string().length(64) });
const tableShape = z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int(), file: fileShape });

const shape = z.object({
  format: z.literal(1),
  takenAt: z.string(),
  /** PostgreSQL's own version: told to people, not compared. */
  postgres: z.string(),
  /** What the database had learned; a version that does not know one of them refuses to restore. */
  migrations: z.array(z.string()),
  tables: z.array(tableShape),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.int() })),
  media: z.array(fileShape.extend({ key: z.string() })),
  /** Files of the data folder: the installation's secrets, the demo's world. */
  files: z.array(fileShape),
});

export type Manifest = z.output<typeof shape>;
export type KeptFile = z.output<typeof fileShape>;

const name = 'manifest.json';

/** Written last and whole: a folder without it is no backup. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const draft = join(folder, `${name}.new`);
  await writeFile(draft, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
  await rename(draft, join(folder, name));
}

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => {
    throw new Error(`${folder} is no whole backup: ${name} is missing`);
  });
  const parsed = shape.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${join(folder, name)} is not a manifest that this version reads: ${parsed.error.issues[0]?.message}`);
  return parsed.data;
}
