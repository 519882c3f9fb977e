import { openDataFolder } from '../data-folder/data-folder.ts';
import { Failure } from '../failure.ts';
import { startLocalSite } from '../servers/local-site.ts';
import { writeLines } from '../terminal.ts';
import type { CommandContext } from './command.ts';

/** Runs the local Confluence site alone until a signal says stop. */
export async function site({ configuration, terminal, stop }: CommandContext): Promise<void> {
  const running = await startLocalSite(configuration, openDataFolder(configuration.dataFolder));
  if (!running) {
    throw new Failure('bad_configuration', 'TRIBUTARY_SITE_PORT is "off". Unset it to run the local site.');
  }
  writeLines(terminal.output, [
    `The local Confluence site is at ${running.url}/wiki.`,
    'Sign in as admin@example.com with the API token local-admin-token. Ctrl-C or SIGTERM stops it.',
  ]);
  await stop.received;
  await running.close();
}
