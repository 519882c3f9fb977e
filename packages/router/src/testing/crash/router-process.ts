import { once } from 'node:events';
import { confluence } from '@tributary/toolkit-confluence';
import { z } from 'zod';
import { startRouter } from '../../router.ts';
import { routerKeys } from './router-keys.ts';

const place = z.union([z.object({ databaseUrl: z.string() }), z.object({ dataFolder: z.string() })]);
const settings = z.object({ siteUrl: z.string(), store: place }).parse(JSON.parse(process.argv[2] ?? ''));

// Loaded, it waits for its turn: the one before must be dead first.
await once(process.stdin, 'data');

// A router to be killed. The site is on this machine and answers within milliseconds, so the grace is short.
const router = await startRouter({
  ...settings.store,
  ...routerKeys,
  host: '127.0.0.1',
  port: 0,
  allowedHosts: [],
  toolkits: [confluence],
  connections: [
    {
      userId: 'ada',
      toolkit: 'confluence',
      scheme: 'confluence_api_key',
      values: {
        subdomain: settings.siteUrl,
        generic_id: 'admin@example.com',
        generic_api_key: 'local-admin-token',
      },
      allowPrivateAddress: true,
    },
  ],
  limits: { project: 'off', user: 'off', connection: 'off' },
  settleTiming: { grace: 250, patience: 1_000 },
});
process.stdout.write(`${router.url}\n`);
