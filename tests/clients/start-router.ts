import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite } from '@tributary/confluence-site';
import { createModelServer, refusalBody } from '@tributary/model-server';
import { createPlanner } from '@tributary/planner';
import { startRouter } from '@tributary/router';
import { confluence } from '@tributary/toolkit-confluence';
import type { TestProject } from 'vitest/node';

const apiKey = 'ak_0123456789abcdef0123456789abcdef';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the clients of all files here find the router, and its project's key. */
    router: { readonly url: string; readonly apiKey: string };
    siteUrl: string;
  }
}

/**
 * One router before one local Confluence site for all clients. Its user `jane` is connected; a test that makes accounts
 * does so for a user of its own.
 */
export default async function setup(project: TestProject) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'tributary-clients-'));
  const site = await createSite({ port: 0 });
  const router = await startRouter({
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    dataFolder,
    apiKey,
    secretKey: 'a secret key of thirty-two bytes',
    toolkits: [confluence],
    alsoServe: [
      {
        path: '/v1',
        group: 'Models',
        app: createModelServer({ models: [createPlanner()] }),
        errorBody: refusalBody,
      },
    ],
    connections: [
      {
        userId: 'jane',
        toolkit: 'confluence',
        scheme: 'confluence_api_key',
        values: { subdomain: site.url, generic_id: 'jane@example.com', generic_api_key: 'local-jane-token' },
        allowPrivateAddress: true,
      },
    ],
  });
  project.provide('router', { url: router.url, apiKey });
  project.provide('siteUrl', site.url);
  return async () => {
    await router.close();
    await site.close();
    await rm(dataFolder, { recursive: true });
  };
}
