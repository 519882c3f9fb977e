import { expect, it } from 'vitest';
import { z } from 'zod';
import { createSessionStore } from '../sessions/session-store.ts';
import { createSessionTokens } from '../sessions/session-tokens.ts';
import { newId } from '../store/ids.ts';
import { openStore } from '../store/store.ts';
import { runningRouter } from '../testing/running-router.ts';
import { openConfig } from '../testing/sample-session.ts';
import { temporaryFolder } from '../testing/temporary-store.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const openApi = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** Every route, as the document of the API has it. */
function routesOf(document: unknown) {
  const { paths } = openApi.parse(document);
  return Object.entries(paths).flatMap(([path, operations]) =>
    methods
      .filter((method) => method in operations)
      .map((method) => ({ method: method.toUpperCase(), path })),
  );
}

it('finds no session of another project, by any route that takes one', async () => {
  const dataFolder = await temporaryFolder();
  const { request } = await runningRouter({ dataFolder });
  const store = await openStore({ dataFolder });
  try {
    const id = newId('pr');
    const project = { id, name: 'other', api_key_digest: 'none', secret_key_check: null };
    await store.db
      .insertInto('project')
      .values({ ...project, created_at: 0, updated_at: 0 })
      .execute();
    const sessions = createSessionStore({ store });
    const session = await sessions.create(id, openConfig);
    const tokens = createSessionTokens({ store });
    const { token } = await tokens.create(session, { name: '', lifetimeSeconds: 60 });
    const document = (await request('GET', '/openapi.json')).body;
    const walked = routesOf(document).filter(({ path }) => path.includes('{session_id}'));
    expect(walked.length).toBeGreaterThan(20);
    for (const { method, path } of walked) {
      const own = path
        .replace('{session_id}', session.id)
        .replace('{token_id}', token.id)
        .replaceAll(/\{\w+\}/g, 'x');
      const { status } = await request(method, own, method === 'GET' ? undefined : { scope: 'last' });
      // 501: nothing is there yet.
      expect([method, path, status]).toEqual([
        method,
        path,
        expect.toSatisfy((code) => [404, 501].includes(code)),
      ]);
    }
    expect(await sessions.find(id, session.id)).toEqual(session);
    expect(await tokens.list(session)).toEqual([token]);
  } finally {
    await store.close();
  }
});

it('lets a session token reach its own session only, by any route', async () => {
  const { request, createSession } = await runningRouter();
  const session = await createSession();
  const other = await createSession({ user_id: 'sam' });
  const made = await request('POST', `/api/v3.1/tool_router/session/${session.session_id}/tokens`, {});
  const { token } = z.looseObject({ token: z.string() }).parse(made.body);
  const document = (await request('GET', '/openapi.json')).body;
  const reached: string[] = [];
  for (const { method, path } of routesOf(document)) {
    if (!path.startsWith('/api/v3.1/')) continue;
    const others = path.replace('{session_id}', other.session_id).replaceAll(/\{\w+\}/g, 'x');
    const body = method === 'GET' ? undefined : {};
    const { status } = await request(method, others, body, { 'x-api-key': token });
    if (path.includes('{session_id}')) expect([method, path, status]).toEqual([method, path, 404]);
    else if (status !== 403) reached.push(`${method} ${path.replace('/api/v3.1', '')}`);
  }
  // What is the same for all, and what runs in the token's own session.
  for (const route of reached)
    expect(route).toMatch(/^(GET \/(tools|toolkits)|POST \/tools\/execute\/\{tool_slug\}$)/);
  expect(await request('GET', `/api/v3.1/tool_router/session/${other.session_id}`)).toMatchObject({
    status: 200,
  });
});
