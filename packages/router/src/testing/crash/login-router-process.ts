import { once } from 'node:events';
import { confluence } from '@tributary/toolkit-confluence';
import { z } from 'zod';
import { startRouter } from '../../router.ts';
import { worldKeys } from '../login-world-keys.ts';

const settings = z
  .object({ databaseUrl: z.string(), loginUrl: z.string(), lease: z.number() })
  .parse(JSON.parse(process.argv[2] ?? ''));

await once(process.stdin, 'data');

// A router to be killed, of a world of logins (login-world.ts) in PostgreSQL.
const { apiKey, secretKey, client } = worldKeys;
const router = await startRouter({
  databaseUrl: settings.databaseUrl,
  apiKey,
  secretKey,
  host: '127.0.0.1',
  port: 0,
  allowedHosts: [],
  toolkits: [confluence],
  connections: [],
  oauthApps: [{ toolkit: 'confluence', scheme: 'confluence_oauth2', ...client, baseUrl: settings.loginUrl }],
  limits: { project: 'off', user: 'off', connection: 'off' },
  refreshTiming: { lease: settings.lease },
});
process.stdout.write(`${router.url}\n`);
