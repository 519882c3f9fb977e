import { createRoute } from '@hono/zod-openapi';
import type { Toolkit } from '@tributary/toolkit';
import { z } from 'zod';
import type { ConnectionState } from '../../connections/connection.ts';
import { unknownToolkits } from '../../discovery/unknown-toolkit.ts';
import { isUsable } from '../../mcp/meta-tools/connection-status.ts';
import { invalidRequest } from '../answer-errors.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { pageAnswer, pageOf, pageQuery } from '../paging.ts';
import { errorAnswers, jsonAnswer, sessionPath } from '../route-parts.ts';
import { readManagedSchemes } from '../toolkits/managed-schemes.ts';

const toolkitAnswer = z.object({
  name: z.string(),
  slug: z.string(),
  enabled: z.boolean(),
  is_no_auth: z.boolean(),
  composio_managed_auth_schemes: z.array(z.string()),
  meta: z.object({ logo: z.string(), description: z.string() }),
  connected_account: z
    .object({
      id: z.string(),
      user_id: z.string(),
      status: z.string(),
      created_at: z.string(),
      auth_config: z.object({ id: z.string(), auth_scheme: z.string(), is_composio_managed: z.boolean() }),
    })
    .nullable(),
});

const route = createRoute({
  method: 'get',
  path: '/tool_router/session/{session_id}/toolkits',
  summary: "List the session's toolkits with the user's connections",
  request: {
    params: sessionPath,
    query: pageQuery.extend({
      toolkits: z.union([z.string(), z.array(z.string())]).optional(),
      is_connected: z.enum(['true', 'false']).optional(),
      search: z.string().optional(),
    }),
  },
  responses: { 200: jsonAnswer('A page of toolkits.', pageAnswer(toolkitAnswer)), ...errorAnswers },
});

/** GET tool_router/session/{session_id}/toolkits: those that the session may use any tool of. */
export function addSessionToolkits(app: RestApp, services: RouterServices): void {
  app.openapi(route, async (context) => {
    const session = context.get('session');
    const query = context.req.valid('query');
    const { catalogue, policy, connections } = services;
    const unknown = unknownToolkits(slugsOf(query), catalogue);
    if (unknown.length > 0) throw invalidRequest(unknown.map((words) => `Error in query.toolkits: ${words}`));
    const allowed = new Set(
      catalogue.tools.filter((entry) => policy(session, entry).allowed).map(({ toolkit }) => toolkit.slug),
    );
    const wanted = catalogue.toolkits.filter(
      (toolkit) => allowed.has(toolkit.slug) && isAskedFor(toolkit, query),
    );
    const states = await connections.states(
      { projectId: session.projectId, userId: session.userId, session },
      wanted,
    );
    const managed = await readManagedSchemes(services, session.projectId);
    const described = wanted
      .map((toolkit) => ({ toolkit, state: states.get(toolkit.slug) ?? { status: 'none' as const } }))
      .filter(
        ({ state }) =>
          query.is_connected === undefined || isUsable(state) === (query.is_connected === 'true'),
      )
      .map(({ toolkit, state }) => ({
        ...describeToolkit(toolkit, state),
        composio_managed_auth_schemes: managed(toolkit),
      }));
    return context.json(pageOf(described, query, { usual: 20, most: 50 }), 200);
  });
}

function slugsOf({ toolkits = [] }: { readonly toolkits?: string | string[] | undefined }): string[] {
  return [toolkits].flat().flatMap((list) =>
    list
      .toLowerCase()
      .split(',')
      .map((slug) => slug.trim()),
  );
}

function isAskedFor(
  toolkit: Toolkit,
  query: { readonly toolkits?: string | string[] | undefined; readonly search?: string | undefined },
): boolean {
  const slugs = slugsOf(query);
  const words = `${toolkit.slug} ${toolkit.name}`.toLowerCase();
  return (
    (slugs.length === 0 || slugs.includes(toolkit.slug)) && words.includes((query.search ?? '').toLowerCase())
  );
}

function describeToolkit(toolkit: Toolkit, state: ConnectionState) {
  return {
    name: toolkit.name,
    slug: toolkit.slug,
    enabled: true,
    is_no_auth: state.status === 'not_needed',
    meta: { logo: '', description: toolkit.description },
    connected_account: 'account' in state ? describeAccount(toolkit, state.account) : null,
  };
}

function describeAccount(
  toolkit: Toolkit,
  account: Extract<ConnectionState, { account: unknown }>['account'],
) {
  const scheme = toolkit.authSchemes.find(({ name }) => name === account.scheme);
  return {
    id: account.id,
    user_id: account.userId,
    status: account.status,
    created_at: account.createdAt.toISOString(),
    auth_config: {
      id: account.authConfigId,
      auth_scheme: scheme?.mode ?? account.scheme,
      is_composio_managed: false,
    },
  };
}
