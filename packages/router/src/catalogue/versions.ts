import type { Toolkit } from '@tributary/toolkit';

/** What a request calls the newest version. */
export const latestVersion = 'latest';

/** The version without a date, which `/api/v3` takes where none is asked for. It stands for the newest one here. */
export const undatedVersion = '00000000_00';

/** The versions that a toolkit can be asked for in, newest first. */
export function versionsOf({ version }: Toolkit): readonly string[] {
  return [version, undatedVersion];
}

/** The version that is meant; nothing where the toolkit has no such version. */
export function findVersion(toolkit: Toolkit, asked: string): string | undefined {
  if (asked === latestVersion) return toolkit.version;
  return versionsOf(toolkit).find((version) => version === asked);
}
