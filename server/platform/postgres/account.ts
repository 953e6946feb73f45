import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const nobody = 65534;

export interface Account {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so root hands it to `nobody`; anyone else runs it as himself. */
export const serverAccount = (): Account => (process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {});

/** Whether the account may walk down to this folder. Always true when we run PostgreSQL as ourselves. */
export function reachable(folder: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  let step = realpathSync(folder);
  for (;;) {
    const { mode, uid } = statSync(step);
    const bit = uid === account.uid ? 0o100 : 0o001;
    if ((mode & bit) === 0) return false;
    const above = dirname(step);
    if (above === step) return true;
    step = above;
  }
}

/** A folder of root's that everybody may walk through; refuses one that somebody else put there. */
export function makeSystemFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (statSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} belongs to another user; remove it or choose another DATA_DIR`);
  return folder;
}
