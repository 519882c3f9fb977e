import { Command, CommanderError } from 'commander';
import packageFile from '../package.json' with { type: 'json' };
import { addSiteOptions, type SiteCommandOptions } from './command-line/site-options.ts';
import { StartFailure } from './command-line/start-failure.ts';
import { stopSignal } from './command-line/stop-signal.ts';

const usualPort = 8790;
const failed = 1;
const badUsage = 2;

const command = addSiteOptions(new Command('confluence-site'), {
  port: String(usualPort),
  data: 'in memory',
})
  .description('A local Confluence Cloud site: its REST API, and pages to look at.')
  .version(packageFile.version)
  .exitOverride()
  .action(async (options: SiteCommandOptions) => {
    // Loaded when the command line is known to be right, so that help comes at once.
    const { runSite } = await import('./command-line/run-site.ts');
    await runSite(options, {
      output: process.stdout,
      stopped: stopSignal(),
      defaults: { port: usualPort, portSetting: '--port', dataFolder: undefined },
    });
  });

process.exitCode = await command.parseAsync().then(() => 0, statusOf);

function statusOf(error: unknown): number {
  // It has told the person already; asking for help is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : badUsage;
  const text =
    error instanceof StartFailure ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  return error instanceof StartFailure && error.code !== 'port_taken' ? badUsage : failed;
}
