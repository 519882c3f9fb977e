import { createSite, type Site } from '../site.ts';
import { firstLines } from './first-lines.ts';
import type { SiteCommandOptions } from './site-options.ts';
import { explainStart } from './start-failure.ts';

export { StartFailure } from './start-failure.ts';

/** What a site runs in, and what holds where the command line says nothing. */
export interface SiteSurroundings {
  readonly output: { write(text: string): unknown };
  /** Resolves when the site is to stop. */
  readonly stopped: Promise<unknown>;
  readonly defaults: {
    readonly port: number;
    /** What a person sets for another port: an option, or a variable. */
    readonly portSetting: string;
    /** In memory where there is none. */
    readonly dataFolder: string | undefined;
  };
}

/**
 * Starts a site as a command line says, says where it is and who may sign in, and stops it when it is to.
 *
 * Throws a `StartFailure` when it cannot start.
 */
export async function runSite(options: SiteCommandOptions, surroundings: SiteSurroundings): Promise<void> {
  const { output, stopped, defaults } = surroundings;
  const dataFolder = options.memory ? undefined : (options.data ?? defaults.dataFolder);
  const site = await start(options, dataFolder, defaults);
  output.write(`${firstLines(site, { options, dataFolder }).join('\n')}\n`);
  await stopped;
  // A slow answer that was asked for would hold it up.
  site.faults.clear();
  await site.close();
}

async function start(
  options: SiteCommandOptions,
  dataFolder: string | undefined,
  defaults: SiteSurroundings['defaults'],
): Promise<Site> {
  const { host, snapshot, fault: faults = [], faultSeed: seed } = options;
  const port = options.port ?? defaults.port;
  try {
    return await createSite({
      port,
      host,
      allowedHosts: options.allowHost,
      dataFolder,
      // Without the option, a site that is kept stays of its kind.
      rbac: options.rbac ? undefined : false,
      anonymousAccess: options.anonymous,
      indexLag: options.indexLag,
      faults: { seed, faults: [...faults] },
      firstContent: snapshot === undefined ? (options.empty ? 'empty' : 'usual') : { snapshot },
    });
  } catch (error) {
    const portSetting = options.port === undefined ? defaults.portSetting : '--port';
    throw explainStart(error, { port, portSetting, host, dataFolder });
  }
}
