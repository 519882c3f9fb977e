import { describe, expect, it } from 'vitest';
import { operationsOf } from '../testing/fuzz/operations.ts';
import { type OneOfEach, oneOfEach } from '../testing/one-of-each.ts';
import { apiKey, apiKeyOf, sessionBody } from '../testing/running-router.ts';
import { neverMade, otherKey, routerOfTwoProjects } from '../testing/two-projects.ts';

/** Which id a parameter of a path takes, by the first part of the path. Names of what is the same for all are no ids. */
const idOfParameter: Readonly<Record<string, keyof OneOfEach | 'name'>> = {
  'approvals approval_id': 'approval',
  'auth_configs nanoid': 'authConfig',
  'auth_configs status': 'name',
  'connected_accounts nanoid': 'account',
  'logs id': 'log',
  'logs log_id': 'log',
  'tool_router session_id': 'session',
  'tool_router token_id': 'token',
  'toolkits slug': 'name',
  'tools tool_slug': 'name',
  // Whom the caller says; nobody owns the name.
  'users user_id': 'name',
};

/** Bodies that fit, where an empty one does not. */
const bodies: Readonly<Record<string, object>> = {
  'PATCH auth_configs/{nanoid}': { type: 'custom', name: 'Mine' },
  'PATCH connected_accounts/{nanoid}': { alias: 'mine' },
  'PATCH connected_accounts/{nanoid}/status': { enabled: false },
  'POST tool_router/session/{session_id}/undo': { scope: 'last' },
  'POST tool_router/session/{session_id}/undo/approve': { scope: 'last' },
};

interface Route {
  readonly method: string;
  readonly path: string;
  /** Path without the version. */
  readonly place: string;
  readonly parameters: readonly string[];
  readonly isBuilt: boolean;
}

/** What a parameter of a route names. Who adds a route with another parameter says here whose id it is. */
function kindOf({ place, isBuilt }: Route, parameter: string): keyof OneOfEach | 'name' {
  const known = idOfParameter[`${place.split('/')[0]} ${parameter}`];
  if (known !== undefined) return known;
  if (!isBuilt) return 'name';
  throw new Error(`Nothing here says which id {${parameter}} of ${place} is: add it to idOfParameter.`);
}

/** Everything with a place of its own in the API, and MCP. */
async function walkedRouter() {
  const router = await routerOfTwoProjects();
  const document = (await router.request('GET', '/openapi.json', undefined, {})).body;
  const routes = operationsOf(document).map(({ method, path, responses }): Route => {
    const place = path.replace(/^\/(api\/v3(\.1)?\/)?/, '');
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const isBuilt = !('501' in responses) || '200' in responses || place.endsWith('/link');
    return { method, path, place, parameters, isBuilt };
  });
  const mcp = '/tool_router/{session_id}/mcp';
  routes.push({ method: 'POST', path: mcp, place: mcp.slice(1), parameters: ['session_id'], isBuilt: true });
  const owned = await oneOfEach(router, { key: apiKey });
  /** The path of a route with one id of the owner in it, and else what the asker has. */
  const pathWith = (route: Route, named: string, id: string, own: Partial<OneOfEach>) =>
    route.path.replaceAll(/\{(\w+)\}/g, (_all, parameter: string) => {
      if (parameter === named) return id;
      const kind = kindOf(route, parameter);
      return kind === 'name' ? nameFor(parameter) : (own[kind] ?? 'x');
    });
  return { ...router, routes, owned, pathWith };
}

/** The ids that a route takes in its path. */
function idsOf(route: Route): readonly { readonly parameter: string; readonly kind: keyof OneOfEach }[] {
  return route.parameters.flatMap((parameter) => {
    const kind = kindOf(route, parameter);
    return kind === 'name' ? [] : [{ parameter, kind }];
  });
}

function nameFor(parameter: string): string {
  return parameter === 'status' ? 'ENABLED' : 'NOTES_GET_NOTE';
}

/** What the owner sees of all that is owned. */
async function inventory({ request, owned }: Awaited<ReturnType<typeof walkedRouter>>) {
  const paths = [
    `tool_router/session/${owned.session}`,
    `tool_router/session/${owned.session}/tokens`,
    `tool_router/session/${owned.session}/config_history`,
    `auth_configs/${owned.authConfig}`,
    `connected_accounts/${owned.account}`,
    `logs/tool_execution/${owned.log}`,
    `approvals/${owned.approval}`,
  ];
  const seen = await Promise.all(paths.map((path) => request('GET', `/api/v3.1/${path}`)));
  return seen.map(({ status, body }) => ({ status, body }));
}

describe('an id in a path', () => {
  it('that is of another project is answered as one that never was, by every route', async () => {
    const walked = await walkedRouter();
    const { routes, owned, pathWith, answerTo, request, service } = walked;
    const before = await inventory(walked);
    expect(before.map(({ status }) => status)).toEqual(before.map(() => 200));
    const made = await request(
      'POST',
      '/api/v3.1/tool_router/session',
      { user_id: 'jane' },
      apiKeyOf(otherKey),
    );
    const own = { session: sessionBody.parse(made.body).session_id };
    const found = new Set<string>();
    for (const route of routes) {
      for (const { parameter, kind } of idsOf(route)) {
        found.add(kind);
        const ask = (id: string) => {
          const path = pathWith(route, parameter, id, own);
          const body = bodies[`${route.method} ${route.place}`] ?? {};
          return answerTo({ method: route.method, path, body, key: otherKey, id });
        };
        const answer = await ask(owned[kind]);
        expect([route.method, route.path, answer.status]).toEqual([route.method, route.path, 404]);
        expect([route.path, answer]).toEqual([route.path, await ask(neverMade(owned[kind]))]);
      }
    }
    expect([...found].toSorted()).toEqual(['account', 'approval', 'authConfig', 'log', 'session', 'token']);
    expect(await inventory(walked)).toEqual(before);
    expect([...service.notes.values()]).toEqual(['Buy milk', 'Call Sam']);
  });

  it("is the project's to the token of another session, which is refused by every route", async () => {
    const walked = await walkedRouter();
    const { routes, owned, pathWith, answerTo, createSession, request } = walked;
    const before = await inventory(walked);
    const { session_id: session } = await createSession({ user_id: 'sam' });
    const made = await request('POST', `/api/v3.1/tool_router/session/${session}/tokens`, {});
    const key = String(Object(made.body).token);
    const keyed = routes.filter(({ path }) => /^\/(api|tool_router)\//.test(path));
    const ask = (route: Route, parameter: string, id: string) =>
      answerTo({ method: route.method, path: pathWith(route, parameter, id, owned), key, id });
    for (const route of keyed.filter(({ parameters }) => parameters.includes('session_id'))) {
      const answer = await ask(route, 'session_id', owned.session);
      expect([route.method, route.path, answer.status]).toEqual([route.method, route.path, 404]);
      const never = await ask(route, 'session_id', neverMade(owned.session));
      expect([route.path, answer]).toEqual([route.path, never]);
    }
    const reached = new Set<string>();
    for (const route of keyed.filter(({ parameters }) => !parameters.includes('session_id'))) {
      const [named] = idsOf(route);
      const { status } = await ask(route, named?.parameter ?? '', named ? owned[named.kind] : 'x');
      if (status !== 403) reached.add(`${route.method} ${route.place}`);
    }
    // What is the same for all, and what runs in the token's own session.
    for (const route of reached)
      expect(route).toMatch(/^(GET (tools|toolkits)(\/[^/]+)?|POST tools\/execute\/\{tool_slug\})$/);
    expect(reached).toContain('POST tools/execute/{tool_slug}');
    expect(await inventory(walked)).toEqual(before);
  });
});
