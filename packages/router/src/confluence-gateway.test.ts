import { createSite } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { listen } from './http-server.ts';
import { runningRouter } from './testing/running-router.ts';

const scopes = ['read:page:confluence', 'read:space:confluence', 'search:confluence', 'read:confluence-user'];

/** A local site whose gateway can be made to hide, as Atlassian's does, that a token has expired. */
async function siteBehindGateway() {
  const site = await createSite({ port: 0 });
  onTestFinished(() => site.close());
  let hasExpired = false;
  const server = await listen(
    async (request) => {
      const { pathname, search } = new URL(request.url);
      if (hasExpired) return Response.json({}, { status: pathname.includes('/api/v2/') ? 404 : 403 });
      const { method, headers } = request;
      const body = method === 'GET' ? null : await request.arrayBuffer();
      return await fetch(`${site.url}${pathname}${search}`, { method, headers, body });
    },
    { host: '127.0.0.1', port: 0 },
  );
  onTestFinished(() => server.close(0));
  const tenant = await (await fetch(`${site.url}/_edge/tenant_info`)).json();
  return {
    site: site.url,
    values: { subdomain: server.url, cloud_id: z.object({ cloudId: z.string() }).parse(tenant).cloudId },
    expire: () => {
      hasExpired = true;
    },
  };
}

/** A router whose user `jane` is connected by this scheme; gives what runs tools for her. */
async function routerWith(scheme: string, values: Readonly<Record<string, string>>) {
  const connection = { userId: 'jane', toolkit: 'confluence', scheme, values, allowPrivateAddress: true };
  const { request, createSession } = await runningRouter({
    toolkits: [confluence],
    connections: [connection],
  });
  const { session_id } = await createSession();
  return async (tool_slug: string, given: object) => {
    const path = `/api/v3.1/tool_router/session/${session_id}/execute`;
    return (await request('POST', path, { tool_slug, arguments: given })).body;
  };
}

async function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

/** What a person's consent gives the site's own app. */
async function accessToken(site: string, cloudId: string): Promise<string> {
  const redirect_uri = 'http://localhost:3000/callback';
  const client = { client_id: 'local-client-id', redirect_uri };
  const form = {
    ...client,
    ...{ audience: 'api.atlassian.com', scope: scopes.join(' '), state: 'any', response_type: 'code' },
    ...{ prompt: 'consent', account: 'jane@example.com', site: cloudId, decision: 'accept' },
  };
  const body = new URLSearchParams(form);
  const consent = await fetch(`${site}/authorize`, { method: 'POST', body, redirect: 'manual' });
  const code = new URL(consent.headers.get('location') ?? '').searchParams.get('code');
  const exchange = { grant_type: 'authorization_code', client_secret: 'local-client-secret', code };
  const tokens = await post(`${site}/oauth/token`, { ...client, ...exchange });
  return z.object({ access_token: z.string() }).parse(tokens).access_token;
}

it('works with a scoped token, until it expires, and then says so', async () => {
  const { site, values, expire } = await siteBehindGateway();
  const made = await post(`${site}/_site/tokens`, { email: 'jane@example.com', scopes });
  const { token } = z.object({ token: z.string() }).parse(made);
  const account = { generic_id: 'jane@example.com', generic_api_key: token };
  const execute = await routerWith('confluence_scoped_api_key', { ...values, ...account });
  expect(await execute('CONFLUENCE_GET_PAGE_BY_ID', { id: 'q3 planning' })).toMatchObject({
    successful: true,
    data: { title: 'Q3 Planning' },
  });
  const beyond = await execute('CONFLUENCE_CREATE_PAGE', { spaceId: 'MKT', title: 'Plan B' });
  expect(beyond).toMatchObject({ successful: false, error: expect.stringContaining('missing scope') });
  expire();
  for (const tool of ['GET_PAGE_BY_ID', 'GET_CURRENT_USER']) {
    const given = tool === 'GET_PAGE_BY_ID' ? { id: '1' } : {};
    expect(await execute(`CONFLUENCE_${tool}`, given)).toMatchObject({
      successful: false,
      error: expect.stringContaining('expired or was revoked'),
    });
  }
});

it('works with an access token of an OAuth app, until it expires, and then says so', async () => {
  const { site, values, expire } = await siteBehindGateway();
  const token = await accessToken(site, values.cloud_id);
  const execute = await routerWith('confluence_bearer_token', { ...values, token });
  expect(await execute('CONFLUENCE_GET_CURRENT_USER', {})).toMatchObject({
    successful: true,
    data: { displayName: 'Jane Doe' },
  });
  expire();
  expect(await execute('CONFLUENCE_GET_CURRENT_USER', {})).toMatchObject({
    error: expect.stringContaining('Connect Confluence again'),
  });
});
