import { runSite, StartFailure } from '@tributary/confluence-site/run-site';
import type { SiteCommandOptions } from '@tributary/confluence-site/site-options';
import type { Configuration } from '../configuration/configuration.ts';
import { openDataFolder } from '../data-folder/data-folder.ts';
import { Failure, type FailureCode } from '../failure.ts';
import type { CommandContext } from './command.ts';

const codes: Record<StartFailure['code'], FailureCode> = {
  port_taken: 'port_taken',
  bad_setting: 'bad_configuration',
  unusable_data_folder: 'unusable_data_folder',
};

/**
 * Runs the local Confluence site alone until a signal says stop.
 *
 * @throws Failure `port_taken`, `bad_configuration` or `unusable_data_folder`, naming what to change
 */
export async function site(
  { configuration, terminal, stop }: CommandContext,
  options: SiteCommandOptions,
): Promise<void> {
  const port = sitePort(configuration, options);
  const needsFolder = options.memory === undefined && options.data === undefined;
  const dataFolder = needsFolder ? openDataFolder(configuration.dataFolder).path : undefined;
  try {
    await runSite(options, {
      output: terminal.output,
      stopped: stop.received,
      defaults: { port, portSetting: 'TRIBUTARY_SITE_PORT', dataFolder },
    });
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    throw new Failure(codes[error.code], error.message, { cause: error });
  }
}

function sitePort({ sitePort: port }: Configuration, options: SiteCommandOptions): number {
  if (options.port !== undefined) return options.port;
  if (port !== 'off') return port;
  throw new Failure(
    'bad_configuration',
    'TRIBUTARY_SITE_PORT is "off". Unset it, or say --port, to run the local site.',
  );
}
