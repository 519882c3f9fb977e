import { request as httpRequest } from 'node:http';
import { expect, it } from 'vitest';
import { apiKeyOf, runningRouter } from '../testing/running-router.ts';

/** Sends a path as it is, which fetch would tidy up first. */
function ask(url: string, path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

/** Spellings of a path that something between a client and a route may take for the same. */
function spellings(path: string): readonly string[] {
  const rest = path.slice(1);
  return [
    `/${rest}/`,
    `//${rest}`,
    `/./${rest}`,
    `/healthz/../${rest}`,
    `/link/x/../../${rest}`,
    `/%2e/${rest}`,
    `/${rest.replace(/^./, (first) => `%${first.charCodeAt(0).toString(16)}`)}`,
    `/${rest.replace('/', '%2F')}`,
    `/${rest.replace('/', '//')}`,
    `/${rest.replace('/', '/%2e/')}`,
    `/${rest.replace('/', '\\')}`,
    `/${rest.toUpperCase()}`,
    `/${rest};x`,
    `/${rest}%00`,
    `/${rest}?/healthz`,
    `/${rest}%3f`,
    `http://localhost/${rest}`,
  ];
}

it('opens nothing without a key, however a path is spelled', async () => {
  const { url, createSession } = await runningRouter();
  const { session_id: id } = await createSession();
  const closed = [
    'metrics',
    'api/v3.1/tools',
    'api/v3/connected_accounts',
    `api/v3.1/tool_router/session/${id}`,
    `tool_router/${id}/mcp`,
    'api/v3.1/approvals',
  ].flatMap((path) => [`/${path}`, ...spellings(`/${path}`)]);
  const open: string[] = [];
  for (const path of closed) {
    for (const method of ['GET', 'POST', 'HEAD']) {
      const status = await ask(url, path, {}, method);
      if (![400, 401, 404, 421].includes(status)) open.push(`${method} ${path}: ${status}`);
    }
  }
  expect(open).toEqual([]);
});

it('widens no session by the spelling of a path', async () => {
  const { url, request, createSession } = await runningRouter();
  const { session_id: id } = await createSession();
  const { session_id: other } = await createSession();
  const made = await request('POST', `/api/v3.1/tool_router/session/${id}/tokens`, {});
  const key = apiKeyOf(String(Object(made.body).token));
  const own = `/api/v3.1/tool_router/session/${id}`;
  expect(await ask(url, own, key)).toBe(200);
  const refused = [
    '/metrics',
    '/api/v3.1/approvals',
    '/api/v3.1/connected_accounts',
    `/api/v3.1/tool_router/session/${other}`,
    `${own}/tokens`,
  ];
  const opened: string[] = [];
  for (const path of refused.flatMap((one) => [one, ...spellings(one)])) {
    const status = await ask(url, path, key);
    if (![400, 403, 404, 421].includes(status)) opened.push(`${path}: ${status}`);
  }
  for (const path of [`${own}/../${other}`, `${own}%2F..%2F${other}`, `${own}/tools/../tokens`]) {
    const status = await ask(url, path, key);
    if (![400, 403, 404].includes(status)) opened.push(`${path}: ${status}`);
  }
  expect(opened).toEqual([]);
});
