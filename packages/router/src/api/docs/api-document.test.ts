import { OpenAPIHono } from '@hono/zod-openapi';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { runningRouter } from '../../testing/running-router.ts';

afterEach(() => void vi.restoreAllMocks());

const operation = z.looseObject({
  operationId: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.array(z.string()))),
});
const document = z.looseObject({
  tags: z.array(z.object({ name: z.string() })),
  components: z.looseObject({ securitySchemes: z.record(z.string(), z.unknown()) }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});
const tokenBody = z.looseObject({ token: z.string() });

/** Pages, of which a program needs to know nothing. */
const forPeople = [
  'GET /docs',
  'GET /link/{name}',
  'POST /link/{name}',
  'GET /api/v3/toolkits/auth/callback',
  'GET /api/v3.1/toolkits/auth/callback',
];

/** A router, the routes that it registered, and what it says of them. */
async function documentedRouter() {
  // Watched, so that the app with all routes can be asked for them.
  const joining = vi.spyOn(OpenAPIHono.prototype, 'route');
  const router = await runningRouter();
  const joined = joining.mock.calls.findIndex(([path]) => path === '/api/v3');
  const app = joining.mock.contexts[joined];
  if (!(app instanceof OpenAPIHono)) throw new Error('a router has an app');
  const { routes } = app;
  const told = document.parse((await router.request('GET', '/openapi.json', undefined, {})).body);
  const operations = Object.entries(told.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, more]) => ({ method: method.toUpperCase(), path, ...more })),
  );
  return { ...router, routes, told, operations };
}

it('tells of every route that there is, and of no other', async () => {
  const { routes, operations } = await documentedRouter();
  const registered = [
    ...new Set(routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)),
  ];
  const ofAnyMethod = registered.filter((route) => route.startsWith('ALL ') && !route.includes('*'));
  // MCP tells of itself.
  expect(ofAnyMethod).toEqual(['ALL /tool_router/{session_id}/mcp']);
  const ofOne = registered.filter((route) => !route.startsWith('ALL '));
  const documented = operations.map(({ method, path }) => `${method} ${path}`);
  expect(ofOne.toSorted()).toEqual(
    [...documented, ...forPeople, 'GET /openapi.json', 'GET /metrics'].toSorted(),
  );
});

it('names each operation once, in one of its groups, with keys that it describes', async () => {
  const { told, operations } = await documentedRouter();
  const ids = operations.map(({ operationId }) => operationId);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(ids).toContain('postToolRouterSessionBySessionIdExecute');
  expect(ids).toContain('postToolRouterSessionBySessionIdExecuteInV3');
  const groups = told.tags.map(({ name }) => name);
  for (const { path, tags, security } of operations) {
    expect([path, tags]).toEqual([path, [expect.toSatisfy((tag) => groups.includes(tag))]]);
    for (const scheme of security)
      expect(told.components.securitySchemes).toHaveProperty(Object.keys(scheme));
  }
});

it('says of each operation which keys it takes, as it does', async () => {
  const { request, operations, createSession } = await documentedRouter();
  const { session_id: id } = await createSession();
  const made = await request('POST', `/api/v3.1/tool_router/session/${id}/tokens`, {});
  const { token } = tokenBody.parse(made.body);
  for (const { method, path, security } of operations) {
    const place = path.replace('{session_id}', id).replaceAll(/\{\w+\}/g, 'x');
    const body = method === 'GET' ? undefined : {};
    const without = await request(method, place, body, {});
    const withToken = await request(method, place, body, { authorization: `Bearer ${token}` });
    expect([method, path, without.status === 401]).toEqual([method, path, security.length > 0]);
    const takesToken = security.length === 0 || security.some((scheme) => 'sessionToken' in scheme);
    const isRefused = JSON.stringify(withToken.body).includes('A session token is for its own session');
    expect([method, path, isRefused]).toEqual([method, path, !takesToken]);
  }
});
