import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The user whom a process runs as. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. Both are there on every usual system, so that no user has to be made. */
const candidates = ['postgres', 'nobody'];

/** Whom PostgreSQL runs as in place of root; nothing where we are not root. */
export async function findServerUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of candidates) {
    const [uid, gid] = await Promise.all([identity('-u', name), identity('-g', name)]);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root: run the tests as another user, or add a user "postgres".',
  );
}

async function identity(which: '-u' | '-g', name: string): Promise<number | undefined> {
  try {
    const { stdout } = await promisify(execFile)('id', [which, name]);
    return Number(stdout);
  } catch {
    return undefined;
  }
}
