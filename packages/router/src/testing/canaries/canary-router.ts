import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createSite } from '@tributary/confluence-site';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../temporary-store.ts';

/** Secrets that are found nowhere else, and the one that the local site knows its administrator by. */
export const planted = {
  apiKey: 'ak_canary_of_the_project_0123456789',
  secretKey: 'canary-of-the-secret-key-0123456789',
  nextSecretKey: 'canary-of-the-next-secret-key-01234',
  apiToken: 'local-admin-token',
  clientSecret: 'canary-of-the-client-secret-0123456',
} as const;

const clientId = 'the-client-of-the-canaries';

/** A router in a process of its own before a local site, and everything that it writes. */
export async function canaryRouter() {
  const site = await createSite({ port: 0 });
  onTestFinished(() => site.close());
  const dataFolder = await temporaryFolder();
  const told = { ...planted, clientId, dataFolder, siteUrl: site.url };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'program.ts')], {
    env: { ...process.env, CANARIES: JSON.stringify(told) },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const written: string[] = [];
  const note = (text: string) => void written.push(text);
  child.stdout.setEncoding('utf8').on('data', note);
  child.stderr.setEncoding('utf8').on('data', note);
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  const url = written.join('').trim();
  const callbackUrls = [`${url}/api/v3.1/toolkits/auth/callback`];
  const app = { name: 'Canaries', clientId, clientSecret: planted.clientSecret, callbackUrls };
  await fetch(`${site.url}/_site/oauth/apps`, { method: 'POST', body: JSON.stringify(app) });

  /** Asks the router, and keeps what it answers among all that it wrote, unless that is to hold a new secret. */
  async function ask(
    method: string,
    path: string,
    body?: unknown,
    key: string = planted.apiKey,
    isKept = true,
  ) {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { 'x-api-key': key, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (isKept) note(`${response.status} ${JSON.stringify([...response.headers])} ${text}`);
    return { status: response.status, text };
  }

  return {
    url,
    site,
    dataFolder,
    written,
    note,
    ask,
    /** Ends it; all that it wrote is there then. */
    async end() {
      child.stdin.end();
      await once(child, 'close');
    },
  };
}
