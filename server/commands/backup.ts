import { resolve } from 'node:path';
import { openStore } from '#media';
import { type Kept, restoreDatabase, restoreFiles, takeBackup, verifyBackup } from '#platform/backup';
import { migrationSources } from '../modules.ts';
import { type Command, type House, print, wantedWord } from './command.ts';
import { tellHealth } from './database.ts';

const megabytes = (files: readonly { bytes: number }[]) => (files.reduce((sum, file) => sum + file.bytes, 0) / 1e6).toFixed(1);

function keptOf({ config, home }: House): Kept {
  return { urls: { application: home.applicationUrl, owner: home.ownerUrl }, media: openStore(config.mediaStore), dataDirectory: config.dataDirectory };
}

export const backup: Command = {
  says: 'write database, media and secrets of this installation into an empty folder',
  usage: 'backup DIR',
  about: [
    'The server may go on working: the database is read in one snapshot, media are only ever added.',
    'DIR then holds manifest.json (what there is, with checksums), database/, media/ and files/ (secrets.json: keep the folder as safe as the server).',
    'Without manifest.json a folder is no whole backup.',
  ],
  options: {},
  run: async (call) => {
    const folder = resolve(wantedWord(call, 'DIR'));
    const manifest = await takeBackup(keptOf(await call.open()), folder);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    print(`database  ${manifest.tables.length} tables, ${rows} rows, ${megabytes(manifest.tables.map((table) => table.file))} MB packed`);
    print(`media     ${manifest.media.length} files, ${megabytes(manifest.media)} MB`);
    print(`backup written to ${folder}`);
    return 0;
  },
};

export const restore: Command = {
  says: 'bring a backup back into an empty data folder, then run the doctor',
  usage: 'restore DIR',
  about: [
    'DATA_DIR must not exist or be empty; an external database (DATABASE_URL) must hold none of our tables.',
    'Every checksum is verified before anything is written. A backup of an older version is brought forward; one of a newer version is refused.',
  ],
  options: {},
  run: async (call) => {
    const folder = resolve(wantedWord(call, 'DIR'));
    const manifest = await verifyBackup(folder);
    print(`verified  ${manifest.tables.length} tables, ${manifest.media.length} media files, taken ${manifest.takenAt}`);
    await restoreFiles(folder, manifest, resolve(process.env.DATA_DIR || '.data'));
    const house = await call.open();
    await restoreDatabase(keptOf(house), migrationSources(), { folder, manifest });
    print(`restored  ${manifest.tables.reduce((sum, table) => sum + table.rows, 0)} rows`);
    return tellHealth(house);
  },
};
