import type { CommandContext } from './commands/command.ts';
import { type DataFolder, openDataFolder } from './data-folder/data-folder.ts';
import { claimFolder } from './data-folder/server-record.ts';
import { Failure } from './failure.ts';
import { type Servers, startServers } from './servers/servers.ts';

/** Long enough for a request that has the folder to itself. */
const patienceMilliseconds = 10_000;

/**
 * Runs the servers of the data folder, known to all who look there, for as long as `use` takes.
 *
 * @throws Failure `already_running` with the address of the server that has the folder
 */
export async function whileServing(
  { configuration, stop }: Pick<CommandContext, 'configuration' | 'stop'>,
  use: (servers: Servers, folder: DataFolder) => Promise<void>,
): Promise<void> {
  const folder = openDataFolder(configuration.dataFolder);
  const claim = await claimFolder(folder, patienceMilliseconds, stop.signal);
  if (claim.kind === 'in-use') {
    throw new Failure(
      'already_running',
      `A Tributary runs on ${folder.path} already, at ${claim.server.url}. Use that one ("npm run tributary -- chat"), stop it, or set TRIBUTARY_DATA_DIR to another folder.`,
    );
  }
  try {
    const servers = await startServers(configuration, folder);
    try {
      claim.record({ url: servers.url, processId: process.pid, siteUrl: servers.siteUrl });
      await use(servers, folder);
    } finally {
      await servers.close();
    }
  } finally {
    claim.release();
  }
}
