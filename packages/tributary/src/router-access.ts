import type { CommandContext } from './commands/command.ts';
import type { Configuration } from './configuration/configuration.ts';
import { type DataFolder, openDataFolder } from './data-folder/data-folder.ts';
import { knownApiKey } from './data-folder/keys.ts';
import { claimFolder, type FolderClaim, findRunningServer } from './data-folder/server-record.ts';
import { Failure } from './failure.ts';
import {
  type RouterRemedy,
  remedyOfBorrowedKey,
  remedyOfFolderServer,
  remedyOfOtherRouter,
  remedyOfOwnServers,
  remedyOfRunningServer,
} from './router-remedy.ts';
import type { Servers } from './servers/servers.ts';

/** Long enough for a server to start. */
const startMilliseconds = 10_000;

/** Long enough for many requests that came before ours. */
const turnMilliseconds = 120_000;

/** Where a router is, the key to it, and what to change when either is wrong. */
export interface RouterKey {
  /** Origin. */
  readonly url: string;
  readonly apiKey: string;
  readonly remedy: RouterRemedy;
}

/** A router for as long as it is needed. */
export interface RouterAccess extends RouterKey {
  /** Ends the requests to it when the program is to stop. */
  readonly signal: AbortSignal;
  /** Origin of the local site that was started for this access and ends with it. */
  readonly ownSiteUrl?: string | undefined;
  /** Closes what was started for this access. */
  release(): Promise<void>;
}

type Asking = Pick<CommandContext, 'configuration' | 'stop'>;

/**
 * The router of others that is to be used: the configured one, the server at `TRIBUTARY_URL`, or the one that runs on
 * the data folder.
 *
 * @throws Failure `not_running` when there is none
 */
export async function reachRouter({ configuration, stop: { signal } }: Asking): Promise<RouterAccess> {
  const folder = openDataFolder(configuration.dataFolder);
  const router =
    configuredRouter(configuration, folder) ??
    (await routerOfFolder(configuration, folder, startMilliseconds, signal));
  if (router) return { ...router, signal, release: async () => {} };
  throw new Failure(
    'not_running',
    `No Tributary is running on ${folder.path}. Start one with "npm run serve" (or "tributary serve"), or set TRIBUTARY_URL to one that runs.`,
  );
}

/** The same, but where none is running, this process serves itself for as long as it needs; others wait meanwhile. */
export function reachOrStartRouter(asking: Asking): Promise<RouterAccess> {
  return reachOrStart(asking, () => {});
}

/** The same for a command that stays: others find the server that this process runs, and use it. */
export function reachOrServeRouter(asking: Asking): Promise<RouterAccess> {
  return reachOrStart(asking, (claim, { url, siteUrl }) =>
    claim.record({ url, processId: process.pid, siteUrl }),
  );
}

async function reachOrStart(
  { configuration, stop: { signal } }: Asking,
  announce: (claim: FolderClaim, servers: Servers) => void,
): Promise<RouterAccess> {
  const folder = openDataFolder(configuration.dataFolder);
  const configured = configuredRouter(configuration, folder);
  if (configured) return { ...configured, signal, release: async () => {} };
  const claim = await claimFolder(folder, turnMilliseconds, signal);
  if (claim.kind === 'in-use') {
    return { ...keyOf(claim.server.url, configuration, folder), signal, release: async () => {} };
  }
  try {
    const { startServersForOneRequest } = await import('./servers/servers.ts');
    const servers = await startServersForOneRequest(configuration, folder);
    announce(claim, servers);
    return {
      url: servers.url,
      apiKey: servers.apiKey,
      remedy: remedyOfOwnServers(folder),
      signal,
      ownSiteUrl: servers.siteUrl,
      release: () => servers.close().finally(claim.release),
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** The router that the variables name; nothing when they leave it to the data folder. */
export function configuredRouter(configuration: Configuration, folder: DataFolder): RouterKey | undefined {
  const { otherRouter, runningServer: url, composioKey } = configuration;
  if (otherRouter) return { ...otherRouter, remedy: remedyOfOtherRouter };
  if (url === undefined) return undefined;
  const apiKey = knownApiKey(configuration, folder);
  if (apiKey !== undefined) return { url, apiKey, remedy: remedyOfRunningServer };
  if (composioKey !== undefined) return { url, apiKey: composioKey, remedy: remedyOfBorrowedKey };
  throw unknownKey(url);
}

/** The router of the server that runs on the data folder, if one does; one that is starting is waited for. */
export async function routerOfFolder(
  configuration: Configuration,
  folder: DataFolder,
  patienceMilliseconds: number,
  signal: AbortSignal,
): Promise<RouterKey | undefined> {
  const running = await findRunningServer(folder, patienceMilliseconds, signal);
  return running && keyOf(running.url, configuration, folder);
}

function keyOf(url: string, configuration: Configuration, folder: DataFolder): RouterKey {
  const apiKey = knownApiKey(configuration, folder);
  if (apiKey === undefined) throw unknownKey(url);
  return { url, apiKey, remedy: remedyOfFolderServer(configuration, folder) };
}

function unknownKey(url: string): Failure {
  return new Failure(
    'bad_configuration',
    `The key of the server at ${url} is not known here. Set TRIBUTARY_API_KEY to it: the file api-key in that server's data folder has it.`,
  );
}
