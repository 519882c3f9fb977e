import { join } from 'node:path';
import { confluence } from '@tributary/toolkit-confluence';
import { z } from 'zod';
import { createFileLogger } from '../../file-logger.ts';
import { startRouter } from '../../router.ts';

/*
 * A router as a program of its own, with everything that it is told in the variable CANARIES, and a log that leaves
 * nothing out. It says where it is, and ends with its standard input.
 */

const told = z
  .object({
    dataFolder: z.string(),
    siteUrl: z.string(),
    apiKey: z.string(),
    secretKey: z.string(),
    nextSecretKey: z.string(),
    apiToken: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
  })
  .parse(JSON.parse(process.env.CANARIES ?? '{}'));

const router = await startRouter({
  host: '127.0.0.1',
  port: 0,
  allowedHosts: [],
  dataFolder: told.dataFolder,
  apiKey: told.apiKey,
  secretKey: told.secretKey,
  makeSecretKey: () => [told.nextSecretKey, told.secretKey],
  toolkits: [confluence],
  connections: [
    {
      userId: 'operator',
      toolkit: 'confluence',
      scheme: 'confluence_api_key',
      values: {
        subdomain: told.siteUrl,
        generic_id: 'admin@example.com',
        generic_api_key: told.apiToken,
      },
      allowPrivateAddress: true,
    },
  ],
  oauthApps: [
    {
      toolkit: 'confluence',
      scheme: 'confluence_oauth2',
      clientId: told.clientId,
      clientSecret: told.clientSecret,
      baseUrl: told.siteUrl,
    },
  ],
  logger: createFileLogger({ file: join(told.dataFolder, 'router.log'), level: 'debug' }),
});
process.stdout.write(`${router.url}\n`);
process.stdin.resume().on('end', () => void router.close());
