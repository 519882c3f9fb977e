import { expect, it } from 'vitest';
import { z } from 'zod';
import { operationsOf } from '../testing/fuzz/operations.ts';
import { askedText, type OneOfEach, oneOfEach } from '../testing/one-of-each.ts';
import { apiKey, apiKeyOf, sessionBody } from '../testing/running-router.ts';
import { neverMade, otherKey, routerOfTwoProjects } from '../testing/two-projects.ts';

/** Who asks about what is not theirs. */
interface Asker {
  readonly key: string;
  readonly user: string;
  readonly session: string;
  readonly asking: string;
}

interface Mention {
  readonly kind: 'account' | 'approval' | 'authConfig' | 'log' | 'session';
  /** The request that mentions an id; `text` is the note that its approval is for. */
  readonly ask: (id: string, asker: Asker, text: string) => readonly [string, string, object?];
  /** It is the same for all users of a project. */
  readonly isOfProject?: true;
}

const own = 'tool_router/session/{session_id}';
const add = (text: string) => ({ tool_slug: 'NOTES_ADD_NOTE', arguments: { text } });
const read = { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } };
const proxied = { endpoint: '/notes/1', method: 'GET' };
const meta = (slug: string, given: object): [string, string, object] => [
  'POST',
  `${own}/execute_meta`,
  { slug, arguments: given },
];
const batch = (item: object) => meta('COMPOSIO_MULTI_EXECUTE_TOOL', { tools: [item] });
const asking = (asker: Asker) => `tool_router/session/${asker.asking}/execute`;
const state = { authScheme: 'API_KEY', val: { site: 'https://notes.example', key: 'k' } };

/** Every field of a request that takes an id, by its route, and a request for each. */
const mentions: Readonly<Record<string, Mention>> = {
  [`POST ${own}/execute account`]: {
    kind: 'account',
    ask: (account) => ['POST', `${own}/execute`, { ...read, account }],
  },
  [`POST ${own}/execute approval_id`]: {
    kind: 'approval',
    ask: (id, asker, text) => ['POST', asking(asker), { ...add(text), approval_id: id }],
  },
  [`POST ${own}/proxy_execute account`]: {
    kind: 'account',
    ask: (account) => ['POST', `${own}/proxy_execute`, { toolkit_slug: 'notes', ...proxied, account }],
  },
  [`POST ${own}/proxy_execute approval_id`]: {
    kind: 'approval',
    ask: (id, asker) => [
      'POST',
      `tool_router/session/${asker.asking}/proxy_execute`,
      { toolkit_slug: 'notes', ...proxied, approval_id: id },
    ],
  },
  [`POST ${own}/undo log_id`]: {
    kind: 'log',
    ask: (log_id) => ['POST', `${own}/undo`, { log_id }],
  },
  [`PATCH ${own} connected_accounts`]: {
    kind: 'account',
    ask: (id) => ['PATCH', own, { connected_accounts: { notes: [id] } }],
  },
  [`PATCH ${own} auth_configs`]: {
    kind: 'authConfig',
    isOfProject: true,
    ask: (id) => ['PATCH', own, { auth_configs: { notes: id } }],
  },
  'POST tool_router/session connected_accounts': {
    kind: 'account',
    ask: (id, { user }) => [
      'POST',
      'tool_router/session',
      { user_id: user, connected_accounts: { notes: [id] } },
    ],
  },
  'POST tool_router/session auth_configs': {
    kind: 'authConfig',
    isOfProject: true,
    ask: (id, { user }) => ['POST', 'tool_router/session', { user_id: user, auth_configs: { notes: id } }],
  },
  'POST tools/execute/{tool_slug} connected_account_id': {
    kind: 'account',
    ask: (id, { user }) => [
      'POST',
      'tools/execute/NOTES_GET_NOTE',
      { user_id: user, arguments: read.arguments, connected_account_id: id },
    ],
  },
  'POST tools/execute/proxy connected_account_id': {
    kind: 'account',
    isOfProject: true,
    ask: (id) => ['POST', 'tools/execute/proxy', { ...proxied, connected_account_id: id }],
  },
  'POST connected_accounts auth_config.id': {
    kind: 'authConfig',
    isOfProject: true,
    ask: (id, { user }) => [
      'POST',
      'connected_accounts',
      { auth_config: { id }, connection: { user_id: user, state } },
    ],
  },
  'POST connected_accounts/link auth_config_id': {
    kind: 'authConfig',
    isOfProject: true,
    ask: (id, { user }) => ['POST', 'connected_accounts/link', { auth_config_id: id, user_id: user }],
  },
  'GET connected_accounts auth_config_ids': {
    kind: 'authConfig',
    isOfProject: true,
    ask: (id) => ['GET', `connected_accounts?auth_config_ids=${id}`],
  },
  'GET connected_accounts connected_account_ids': {
    kind: 'account',
    isOfProject: true,
    ask: (id) => ['GET', `connected_accounts?connected_account_ids=${id}`],
  },
  'GET approvals session_id': {
    kind: 'session',
    isOfProject: true,
    ask: (id) => ['GET', `approvals?session_id=${id}`],
  },
  'a meta tool, undo by log_id': { kind: 'log', ask: (log_id) => meta('TRIBUTARY_UNDO', { log_id }) },
  'a meta tool, the rest of a kept answer by log_id': {
    kind: 'log',
    ask: (log_id) => meta('TRIBUTARY_READ_ANSWER', { log_id, cursor: 'full.0' }),
  },
  'a meta tool, account of an item': { kind: 'account', ask: (account) => batch({ ...read, account }) },
  'a meta tool, approval_id of an item': {
    kind: 'approval',
    ask: (id, asker, text) => [
      'POST',
      `${asking(asker)}_meta`,
      {
        slug: 'COMPOSIO_MULTI_EXECUTE_TOOL',
        arguments: { tools: [{ ...add(text), approval_id: id }] },
      },
    ],
  },
};

/** Fields that are called ids and name nothing that is kept, or users, who are whom the caller says. */
const noIds = [
  /(^| |\.)(user_id|user_ids|entity_id|session_config_id)$/,
  // The name of an app at a service.
  /credentials\.client_id$/,
  // Read by nobody: Composio's own bookkeeping.
  /^POST tool_router\/session\/\{session_id\}\/search /,
  // Outside of sessions nothing is asked for, so no approval is looked at.
  /^POST tools\/execute\/(\{tool_slug\}|proxy) approval_id$/,
  // Tools are the same whatever connects to them.
  /^GET tools auth_config_ids$/,
];

const schemaShape = z.looseObject({
  properties: z.record(z.string(), z.json()).optional(),
  items: z.json().optional(),
  anyOf: z.array(z.json()).optional(),
  oneOf: z.array(z.json()).optional(),
});

/** Names of the fields of a schema that take ids, with the names of what they are in. */
function idFields(schema: unknown, within = ''): readonly string[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schemaShape.catch({}).parse(schema);
  const own = Object.entries(properties).flatMap(([name, part]) => [
    ...(isIdField(name) ? [`${within}${name}`] : []),
    ...idFields(part, `${within}${name}.`),
  ]);
  return [...own, ...[items, ...anyOf, ...oneOf].flatMap((part) => (part ? idFields(part, within) : []))];
}

function isIdField(name: string): boolean {
  return /(^|_)ids?$|^(account|auth_configs|connected_accounts)$/.test(name);
}

/** The owner's things, and two who want them: another user of the project, and another project. */
async function strangers() {
  const router = await routerOfTwoProjects();
  const owned = await oneOfEach(router, { key: apiKey });
  await router.request('POST', `/api/v3.1/approvals/${owned.approval}/approve`, {});
  const sams = await oneOfEach(router, { key: apiKey, userId: 'sam' });
  const sam: Asker = { key: apiKey, user: 'sam', ...sams };
  const sessionOf = async (more: object) => {
    const options = { user_id: 'jane', workbench: { auto_offload_threshold: 3000 }, ...more };
    const { body } = await router.request(
      'POST',
      '/api/v3.1/tool_router/session',
      options,
      apiKeyOf(otherKey),
    );
    return sessionBody.parse(body).session_id;
  };
  const jane: Asker = {
    key: otherKey,
    user: 'jane',
    session: await sessionOf({}),
    asking: await sessionOf({ approvals: { default: 'ask' } }),
  };
  const ask = async ({ ask }: Mention, id: string, asker: Asker) => {
    const [method, place, body] = ask(id, asker, askedText(owned));
    const path = `/api/v3.1/${place.replace('{session_id}', asker.session)}`;
    return await router.answerTo({ method, path, key: asker.key, id, ...(body ? { body } : {}) });
  };
  return { ...router, owned, sam, jane, ask };
}

it('has a request here for every field that takes an id', async () => {
  const { request } = await routerOfTwoProjects();
  const operations = operationsOf((await request('GET', '/openapi.json', undefined, {})).body);
  const fields = operations
    .filter(({ path }) => path.startsWith('/api/v3.1/'))
    .flatMap(({ method, path, parameters, requestBody }) => {
      const place = `${method} ${path.replace('/api/v3.1/', '')}`;
      const inQuery = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
      const inBody = idFields(requestBody?.content['application/json'].schema);
      return [...inQuery.filter(isIdField), ...inBody].map((field) => `${place} ${field}`);
    });
  const wanted = new Set(fields.filter((field) => !noIds.some((none) => none.test(field))));
  const asked = Object.keys(mentions).filter((name) => !name.startsWith('a meta tool'));
  expect(asked.toSorted()).toEqual([...wanted].toSorted());
});

it("answers for another's id as for one that never was", async () => {
  const { owned, sam, jane, ask, service } = await strangers();
  for (const [field, mention] of Object.entries(mentions)) {
    for (const asker of mention.isOfProject ? [jane] : [sam, jane]) {
      // Whoever is not connected is given a link to connect by, which changes what is said the next time.
      await ask(mention, neverMade(owned[mention.kind]), asker);
      const answer = await ask(mention, owned[mention.kind], asker);
      const never = await ask(mention, neverMade(owned[mention.kind]), asker);
      expect([field, asker.user, answer]).toEqual([field, asker.user, never]);
      const isRefused = answer.status >= 400 || /"successful":false|"total_items":0/.test(answer.text);
      expect([field, asker.user, answer.text, isRefused]).toEqual([field, asker.user, answer.text, true]);
    }
  }
  expect([...service.notes.values()]).toEqual(['Buy milk', 'Call Sam', 'Call Sam']);
});

it("gives no answer that was kept for another's key", async () => {
  const { owned, sam, jane, url } = await strangers();
  const asOwner: OneOfEach & Asker = { ...owned, key: apiKey, user: 'jane' };
  const send = async (asker: Asker) => {
    const response = await fetch(`${url}/api/v3.1/tool_router/session/${asker.session}/execute`, {
      method: 'POST',
      headers: { ...apiKeyOf(asker.key), 'content-type': 'application/json', 'idempotency-key': 'same' },
      body: JSON.stringify(add('Once')),
    });
    const { log_id: logId } = z.looseObject({ log_id: z.string() }).parse(await response.json());
    return { logId, isReplayed: response.headers.has('idempotent-replayed') };
  };
  const first = await send(asOwner);
  expect(await send(asOwner)).toEqual({ logId: first.logId, isReplayed: true });
  for (const asker of [sam, jane]) {
    const { logId, isReplayed } = await send(asker);
    expect(isReplayed).toBe(false);
    expect(logId).not.toBe(first.logId);
  }
});
