import type { Configuration } from './configuration/configuration.ts';
import { type DataFolder, openDataFolder } from './data-folder/data-folder.ts';
import { knownApiKey } from './data-folder/keys.ts';
import { claimFolder, findRunningServer } from './data-folder/server-record.ts';
import { Failure } from './failure.ts';

/** Long enough for a server to start. */
const startMilliseconds = 10_000;

/** Long enough for many requests that came before ours. */
const turnMilliseconds = 120_000;

/** Where a router is, and the key to it. */
export interface RouterKey {
  /** Origin. */
  readonly url: string;
  readonly apiKey: string;
}

/** A router for as long as it is needed. */
export interface RouterAccess extends RouterKey {
  /** Closes what was started for this access. */
  release(): Promise<void>;
}

/**
 * The router of others that is to be used: the configured one, the server at `TRIBUTARY_URL`, or the one that runs on
 * the data folder.
 *
 * @throws Failure `not_running` when there is none
 */
export async function reachRouter(configuration: Configuration): Promise<RouterAccess> {
  const folder = openDataFolder(configuration.dataFolder);
  const configured = configuredRouter(configuration, folder);
  if (configured) return configured;
  const running = await findRunningServer(folder, startMilliseconds);
  if (running) return accessTo(running.url, configuration, folder);
  throw new Failure(
    'not_running',
    `No Tributary is running on ${folder.path}. Start one with "npm run serve" (or "tributary serve"), or set TRIBUTARY_URL to one that runs.`,
  );
}

/** The same, but where none is running, this process serves itself for as long as it needs. */
export async function reachOrStartRouter(configuration: Configuration): Promise<RouterAccess> {
  const folder = openDataFolder(configuration.dataFolder);
  const configured = configuredRouter(configuration, folder);
  if (configured) return configured;
  const claim = await claimFolder(folder, turnMilliseconds);
  if (claim.kind === 'in-use') return accessTo(claim.server.url, configuration, folder);
  try {
    const { startServersForOneRequest } = await import('./servers/servers.ts');
    const { url, apiKey, close } = await startServersForOneRequest(configuration, folder);
    return { url, apiKey, release: () => close().finally(claim.release) };
  } catch (error) {
    claim.release();
    throw error;
  }
}

function configuredRouter(configuration: Configuration, folder: DataFolder): RouterAccess | undefined {
  const { otherRouter, runningServer } = configuration;
  if (otherRouter) return { ...otherRouter, release: async () => {} };
  if (runningServer === undefined) return undefined;
  return accessTo(runningServer, configuration, folder);
}

function accessTo(url: string, configuration: Configuration, folder: DataFolder): RouterAccess {
  const apiKey = knownApiKey(configuration, folder);
  if (apiKey !== undefined) return { url, apiKey, release: async () => {} };
  throw new Failure(
    'bad_configuration',
    `The key of the server at ${url} is not known here. Set TRIBUTARY_API_KEY to it: the file api-key in that server's data folder has it.`,
  );
}
