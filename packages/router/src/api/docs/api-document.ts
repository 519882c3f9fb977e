import type { RestApp } from '../environment.ts';
import { type ServedApp, servedAt } from '../served-app.ts';
import { takesSessionToken } from '../session-token-scope.ts';

/** The API as an OpenAPI document tells of it. */
export type ApiDocument = ReturnType<RestApp['getOpenAPI31Document']>;

type PathItem = NonNullable<ApiDocument['paths']>[string];
type Operation = NonNullable<PathItem['get']>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Tributary',
    version: '0.1.0',
    description: 'What is under /api/v3.1 is under /api/v3 too.',
  },
};

const securitySchemes = {
  projectKey: {
    type: 'apiKey',
    in: 'header',
    name: 'x-api-key',
    description: 'The key of the project. It may be sent as Authorization: Bearer, too.',
  },
  sessionToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a session, for that session alone. It may be sent as x-api-key, too.',
  },
} as const;

/** Groups of operations by the first part of their paths, named as Composio names them where it has them. */
const tagByFirstPart: Readonly<Record<string, string>> = {
  approvals: 'Approvals',
  auth: 'Authentication',
  auth_configs: 'Auth Configs',
  connected_accounts: 'Connected Accounts',
  files: 'Files',
  healthz: 'Health',
  logs: 'Logs',
  mcp: 'MCP',
  org: 'Projects',
  readyz: 'Health',
  toolkits: 'Toolkits',
  tool_router: 'Tool Router',
  tools: 'Tools',
  trigger_instances: 'Triggers',
  triggers_types: 'Triggers',
  users: 'Users',
  vault: 'Vault',
  webhook_subscriptions: 'Webhooks',
};

/**
 * The whole document: what the routes say of themselves, and what follows from their paths: ids, groups, and which
 * keys they take.
 */
export function apiDocument(app: RestApp, served: readonly ServedApp[]): ApiDocument {
  const told = app.getOpenAPI31Document(about);
  const paths = Object.entries(told.paths ?? {}).map(([path, item]) => [
    path,
    completeItem(path, item, servedAt(served, path)),
  ]);
  return {
    ...told,
    tags: [...new Set([...Object.values(tagByFirstPart), ...served.map(({ group }) => group)])].map(
      (name) => ({ name }),
    ),
    components: { ...told.components, securitySchemes },
    paths: Object.fromEntries(paths),
  };
}

function completeItem(path: string, item: PathItem, served: ServedApp | undefined): PathItem {
  const completed = { ...item };
  for (const method of methods) {
    const operation = item[method];
    if (operation) completed[method] = completeOperation(method, path, operation, served);
  }
  return completed;
}

function completeOperation(
  method: string,
  path: string,
  operation: Operation,
  served: ServedApp | undefined,
): Operation {
  const [, version, rest = ''] = /^(?:\/api\/(v3(?:\.1)?))?\/(.*)$/.exec(path) ?? [];
  const parts = rest.split('/');
  const tag = served?.group ?? tagByFirstPart[parts[0] ?? ''];
  return {
    operationId: `${method}${parts.map(nameOfPart).join('')}${version === 'v3' ? 'InV3' : ''}`,
    ...(tag === undefined ? {} : { tags: [tag] }),
    ...operation,
    security: version === undefined && served === undefined ? [] : keysFor(method.toUpperCase(), path),
  };
}

function keysFor(method: string, path: string) {
  return [{ projectKey: [] }, ...(takesSessionToken(method, path) ? [{ sessionToken: [] }] : [])];
}

/** `{tool_slug}` is `ByToolSlug`, `auth_configs` is `AuthConfigs`. */
function nameOfPart(part: string): string {
  const words = part
    .replaceAll(/[{}]/g, '')
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return part.startsWith('{') ? `By${words}` : words;
}
