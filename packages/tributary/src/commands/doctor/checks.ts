import { once } from 'node:events';
import { createServer } from 'node:net';
import { readStatus } from '@tributary/router';
import { z } from 'zod';
import { openDataFolder } from '../../data-folder/data-folder.ts';
import { knownApiKey } from '../../data-folder/keys.ts';
import { findRunningServer } from '../../data-folder/server-record.ts';
import { Failure } from '../../failure.ts';
import { configuredRouter, routerOfFolder } from '../../router-access.ts';
import { askRouter } from '../../router-client.ts';
import { listening } from '../../servers/listen-error.ts';
import { findSiteProblem } from '../../servers/site-check.ts';
import type { CommandContext } from '../command.ts';
import { nameOf, withDatabase } from '../db/with-database.ts';

/** What a check found: that something is fine, or what is wrong and what to change. */
export interface Finding {
  readonly fine: boolean;
  readonly sentence: string;
}

/** Looks at one thing that the program needs. */
export type Check = (asking: Pick<CommandContext, 'configuration' | 'stop'>) => Promise<readonly Finding[]>;

const shortPatienceMilliseconds = 2_000;

/** The version that runs is the one that npm brought, so it can only be told. */
export const checkNode: Check = async () => [fine(`Node ${process.versions.node} at ${process.execPath}.`)];

/** Whether the data folder can be made and used. */
export const checkDataFolder: Check = ({ configuration }) =>
  findingOf(
    async () => `The data folder is ${openDataFolder(configuration.dataFolder).path}, closed to others.`,
  );

/** Whether there are keys; the first start makes those that are missing. */
export const checkKeys: Check = ({ configuration }) =>
  findingOf(async () => {
    const folder = openDataFolder(configuration.dataFolder);
    if (configuration.apiKey !== undefined) return 'The project key is the one in TRIBUTARY_API_KEY.';
    if (knownApiKey(configuration, folder) === undefined) return 'The first start will make the keys.';
    return `The project key is in ${folder.pathOf('api-key')}.`;
  });

/** Whether the server that runs on the data folder, or is configured, answers and takes the key. */
export const checkServer: Check = ({ configuration, stop: { signal } }) =>
  findingOf(async () => {
    const folder = openDataFolder(configuration.dataFolder);
    const router =
      configuredRouter(configuration, folder) ??
      (await routerOfFolder(configuration, folder, shortPatienceMilliseconds, signal));
    if (!router) return 'No server is running on the data folder.';
    await askRouter(
      { ...router, signal },
      { method: 'POST', path: '/api/v3.1/logs/tool_execution', body: { limit: 1 } },
      z.unknown(),
    );
    return `The server at ${router.url} answers and takes the key.`;
  });

/** Whether the shared database can be used, where one is configured. */
export const checkDatabase: Check = async (asking) => {
  if (asking.configuration.databaseUrl === undefined) return [];
  return findingOf(async () => {
    const { pending, unknown } = await withDatabase(asking, readStatus);
    const name = nameOf(asking.configuration);
    if (unknown.length > 0) {
      throw new Failure(
        'unusable_store',
        `${name} was used by a newer version of Tributary. Update this one, or set DATABASE_URL to another database.`,
      );
    }
    return pending.length > 0
      ? `${name} takes the password; the next start will bring its schema up to date.`
      : `${name} takes the password, and its schema is up to date.`;
  });
};

/** Whether the ports are free, unless our own server has them. */
export const checkPorts: Check = async ({ configuration, stop }) => {
  const folder = openDataFolder(configuration.dataFolder);
  if (await findRunningServer(folder, shortPatienceMilliseconds, stop.signal)) return [];
  const ports = [
    { variable: 'TRIBUTARY_PORT', host: configuration.host, port: configuration.port },
    { variable: 'TRIBUTARY_SITE_PORT', host: '127.0.0.1', port: configuration.sitePort },
  ];
  const findings = ports.map(({ variable, host, port }) =>
    port === 'off' ? [] : findingOf(() => freePort(variable, host, port)),
  );
  return (await Promise.all(findings)).flat();
};

/** Whether the configured Confluence can be reached and takes the account. */
export const checkSite: Check = async ({ configuration: { confluence, sitePort } }) => {
  if (!confluence) {
    return [fine(sitePort === 'off' ? 'No Confluence is configured.' : 'Confluence is the local site.')];
  }
  const problem = await findSiteProblem(confluence);
  if (problem !== undefined) return [{ fine: false, sentence: problem }];
  return [fine(`Confluence at ${confluence.url} takes ${confluence.email}.`)];
};

async function freePort(variable: string, host: string, port: number): Promise<string> {
  const server = createServer();
  await listening(variable, port, () => once(server.listen(port, host), 'listening'));
  server.close();
  return port === 0 ? `${variable} takes any free port.` : `Port ${port} (${variable}) is free.`;
}

async function findingOf(check: () => Promise<string>): Promise<readonly Finding[]> {
  try {
    return [fine(await check())];
  } catch (error) {
    if (error instanceof Failure) return [{ fine: false, sentence: error.message }];
    throw error;
  }
}

function fine(sentence: string): Finding {
  return { fine: true, sentence };
}
