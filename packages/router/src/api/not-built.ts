import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ApiError } from './api-error.ts';
import type { RestApp } from './environment.ts';
import { errorAnswers, notBuiltAnswer } from './route-parts.ts';

type Method = 'get' | 'post' | 'patch' | 'delete';

interface MissingPart {
  /** What is not built, as the subject of a sentence in the plural. */
  readonly what: string;
  /** What to do in its place. */
  readonly instead: string;
  readonly operations: readonly (readonly [path: string, ...methods: Method[]])[];
}

/** What the wire has and this router does not. */
const missingParts: readonly MissingPart[] = [
  {
    what: 'Triggers',
    instead: 'Ask for what changed with a tool that reads, such as a search by date.',
    operations: [
      ['/triggers_types', 'get'],
      ['/triggers_types/list/enum', 'get'],
      ['/triggers_types/{slug}', 'get'],
      ['/trigger_instances/active', 'get'],
      ['/trigger_instances/{slug}/upsert', 'post'],
      ['/trigger_instances/manage/{trigger_id}', 'patch', 'delete'],
    ],
  },
  {
    what: 'Webhook subscriptions',
    instead: 'POST logs/tool_execution tells what happened.',
    operations: [
      ['/webhook_subscriptions', 'get', 'post'],
      ['/webhook_subscriptions/event_types', 'get'],
      ['/webhook_subscriptions/{id}', 'get', 'patch', 'delete'],
      ['/webhook_subscriptions/{id}/rotate_secret', 'post'],
    ],
  },
  {
    what: 'MCP server objects',
    instead: 'Create a session with POST tool_router/session: its mcp.url is an MCP server.',
    operations: [
      ['/mcp/servers', 'get', 'post'],
      ['/mcp/servers/custom', 'post'],
      ['/mcp/servers/generate', 'post'],
      ['/mcp/servers/{server_id}/instances', 'get', 'post'],
      ['/mcp/servers/{server_id}/instances/{instance_id}', 'delete'],
      ['/mcp/app/{app_key}', 'get'],
      ['/mcp/{id}', 'get', 'patch', 'delete'],
    ],
  },
  {
    what: 'Stored files',
    instead: 'Send the contents of a file in the arguments of the tool that takes it.',
    operations: [
      ['/files/list', 'get'],
      ['/files/upload/request', 'post'],
      ['/tool_router/session/{session_id}/mounts/{mount_id}/items', 'get'],
      ['/tool_router/session/{session_id}/mounts/{mount_id}/upload_url', 'post'],
      ['/tool_router/session/{session_id}/mounts/{mount_id}/download_url', 'post'],
      ['/tool_router/session/{session_id}/mounts/{mount_id}/delete', 'post'],
    ],
  },
  {
    what: 'Arguments written by a model',
    instead: 'GET tools/{tool_slug} tells which arguments to send.',
    operations: [['/tools/execute/{tool_slug}/input', 'post']],
  },
  {
    what: 'Changelogs of toolkits',
    instead: 'GET toolkits/{slug} lists the versions that there are.',
    operations: [['/toolkits/changelog', 'get']],
  },
];

/** Answers 501, with what to do instead, where clients ask for a part of the wire that is not built. */
export function addNotBuilt(app: RestApp): void {
  for (const { what, instead, operations } of missingParts) {
    for (const [path, ...methods] of operations) {
      for (const method of methods) {
        app.openapi(routeOf(method, path, what), () => {
          throw new ApiError({
            status: 501,
            message: `${what} are not built into this router.`,
            suggestedFix: instead,
          });
        });
      }
    }
  }
}

function routeOf(method: Method, path: string, what: string) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  return createRoute({
    method,
    path,
    summary: `${what}: not built`,
    request: { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) },
    responses: { ...errorAnswers, ...notBuiltAnswer },
  });
}
