import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createSite } from '@tributary/confluence-site';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { findSiteProblem } from './site-check.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Takes `jane@acme.com` with the token `right`; `status` is what it answers her with. */
async function siteThatAnswers(status: number): Promise<string> {
  const jane = `Basic ${Buffer.from('jane@acme.com:right').toString('base64')}`;
  server = createServer((incoming, outgoing) => {
    outgoing.writeHead(incoming.headers.authorization === jane ? status : 401).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

const account = (url: string, apiToken: string) => ({ url, email: 'jane@acme.com', apiToken });

it('finds nothing wrong with an account that the site takes', async () => {
  expect(await findSiteProblem(account(await siteThatAnswers(200), 'right'))).toBeUndefined();
});

it('names the token variable when the site refuses it, and does not show the token', async () => {
  const problem = await findSiteProblem(account(await siteThatAnswers(200), 'wrong'));
  expect(problem).toContain('refused jane@acme.com. Set CONFLUENCE_EMAIL and CONFLUENCE_API_TOKEN');
  expect(problem).not.toContain('wrong');
});

it('names the address variable where there is no Confluence', async () => {
  const url = await siteThatAnswers(404);
  expect(await findSiteProblem(account(url, 'right'))).toContain(
    `no Confluence at ${url} (it answered 404). Set CONFLUENCE_URL`,
  );
  server?.close();
  expect(await findSiteProblem(account(url, 'right'))).toMatch(/cannot be reached\. Correct CONFLUENCE_URL/);
});

it('asks the gateway where the token has scopes, which need not be those to read who it is', async () => {
  const cloudId = '5f6d1a9e-7c0b-4f41-9a53-2d8e4b7c1f60';
  const site = await createSite({ port: 0 });
  onTestFinished(() => site.close());
  const email = 'admin@example.com';
  const scoped = { url: site.url, email, apiToken: 'local-admin-scoped-token', cloudId };
  expect(await findSiteProblem(scoped)).toBeUndefined();
  expect(await findSiteProblem({ ...scoped, cloudId: undefined })).toContain(`refused ${email}`);
  expect(await findSiteProblem({ ...scoped, apiToken: 'another' })).toContain('token of it that has scopes');
  const body = JSON.stringify({ email, scopes: ['read:page:confluence'], token: 'pages-alone' });
  await fetch(`${site.url}/_site/tokens`, { method: 'POST', body });
  expect(await findSiteProblem({ ...scoped, apiToken: 'pages-alone' })).toBeUndefined();
});
