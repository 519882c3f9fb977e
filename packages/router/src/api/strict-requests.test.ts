import type { JsonObject, JsonValue } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { isObject } from '../execution/field-of-schema.ts';
import { operationsOf } from '../testing/fuzz/operations.ts';
import { runningRouter } from '../testing/running-router.ts';

function objectsIn(schema: JsonValue | undefined): readonly JsonObject[] {
  if (!isObject(schema)) return Array.isArray(schema) ? schema.flatMap(objectsIn) : [];
  const own = isObject(schema.properties) && Object.keys(schema.properties).length > 0 ? [schema] : [];
  // Credentials name what they do not take themselves: which those are, differs by what is empty.
  const { credentials: _checked, ...others } = schema;
  return [...own, ...Object.values(others).flatMap(objectsIn)];
}

it('takes no field anywhere in a body that the body does not have', async () => {
  const { request } = await runningRouter();
  const document = (await request('GET', '/openapi.json', undefined, {})).body;
  const bodies = operationsOf(document).flatMap(({ method, path, requestBody }) => {
    const place = path.replace(/^\/api\/v3(\.1)?/, '');
    const schema = requestBody?.content['application/json'].schema;
    return schema === undefined ? [] : [{ place: `${method} ${place}`, schema }];
  });
  expect(bodies.length).toBeGreaterThan(20);
  const open = bodies.filter(({ schema }) =>
    objectsIn(JSON.parse(JSON.stringify(schema))).some((one) => one.additionalProperties !== false),
  );
  expect(open.map(({ place }) => place)).toEqual([]);
});

async function inSession() {
  const router = await runningRouter();
  const { session_id: id } = await router.createSession();
  const sent = async (method: string, path: string, body?: object) => {
    const answer = await router.request(
      method,
      `/api/v3.1/${path.replace('$S', `tool_router/session/${id}`)}`,
      body,
    );
    return {
      status: answer.status,
      body: answer.body,
      text: JSON.stringify(answer.body).replaceAll('\\"', '"'),
    };
  };
  return { ...router, sent };
}

const add = { tool_slug: 'NOTES_ADD_NOTE', arguments: { text: 'By mistake' } };
const multi = { tools: [add] };
const post = { toolkit_slug: 'notes', endpoint: '/notes', method: 'POST', body: { text: 'By mistake' } };
const search = { queries: [{ use_case: 'add a note' }] };

it.each<[string, object, string]>([
  ['$S/execute', { ...add, dryRun: true }, 'There is no field "dryRun": did you mean "dry_run"?'],
  ['$S/execute_meta', { slug: 'COMPOSIO_MULTI_EXECUTE_TOOL', arguments: multi, dryRun: true }, '"dry_run"?'],
  ['$S/proxy_execute', { ...post, dryRun: true }, 'There is no field "dryRun": did you mean "dry_run"?'],
  ['$S/undo', { logid: 'log_nope', dryRun: true }, 'There is no field "logid": did you mean "log_id"?'],
  ['$S/execute_meta', { slug: 'COMPOSIO_MANAGE_CONNECTIONS', dry_run: true }, 'has no dry run'],
  [
    '$S/execute',
    { ...add, arguments: '{}' },
    '"arguments" must be an object, not "{}". Send the JSON itself',
  ],
  ['$S/search', { query: 'x' }, '"queries" is missing: send it (What to do'],
  ['$S/search', { ...search, toolkits: ['nope'] }, 'There is no toolkit nope. There are: notes, openclock.'],
  ['$S/tokens', { ttl: 1 }, 'There is no field "ttl". The fields are name, expires_in_seconds.'],
  ['$S/link', { toolkit: 'jira' }, 'There are: notes, openclock.'],
  ['$S/link', { toolkit: 'notes', callbackUrl: 'https://a.example/' }, 'did you mean "callback_url"?'],
  ['$S/proxy_execute', { ...post, toolkit_slug: 'jira' }, 'There are: notes, openclock.'],
  [
    '$S/proxy_execute',
    { ...post, parameters: [{ name: 'authorization', value: 'x', type: 'header' }] },
    '"headers.authorization" is set by the router: leave it out.',
  ],
  ['logs/tool_execution', { filter: [] }, 'There is no field "filter": did you mean "filters"?'],
  ['tool_router/session', { user_id: 'jane', tags: { enable: ['readOnly'] } }, 'must be "readOnlyHint" or'],
  [
    'tool_router/session',
    { user_id: 'jane', toolkits: 'notes' },
    '"toolkits" must be a list or an object with enable, disable, not "notes".',
  ],
  [
    'tool_router/session',
    { user_id: 'jane', premium_usage: { foo: 1 } },
    'There is no field "foo" in "premium_usage"',
  ],
])('POST %s refuses %j, says what to send, and does nothing', async (path, body, words) => {
  const { sent, service } = await inSession();
  const answer = await sent('POST', path, body);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).toContain(words);
  expect(service.notes.size).toBe(1);
});

it.each<[string, object]>([
  ['$S/execute_meta', { slug: 'COMPOSIO_MULTI_EXECUTE_TOOL', arguments: multi, dry_run: true }],
  ['$S/proxy_execute', { ...post, dry_run: true }],
])('POST %s runs dry', async (path, body) => {
  const { sent, service } = await inSession();
  const answer = await sent('POST', path, body);
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('"dry_run":true');
  expect(answer.text).toContain('By mistake');
  expect(service.notes.size).toBe(1);
});

it.each([
  ['tools?toolkit=notes', 'There is no field "toolkit": did you mean'],
  ['tools?toolkit_slug=nope', 'There is no toolkit nope. There are: notes, openclock.'],
  ['tools?tags=nope', 'There is no tag nope.'],
  ['$S/toolkits?toolkit=notes', 'There is no field "toolkit": did you mean "toolkits"?'],
  ['$S/toolkits?toolkits=nope', 'There is no toolkit nope. There are: notes, openclock.'],
  ['tools?limit=many', '"limit" must be a number, not "many".'],
])('GET %s is refused by name', async (path, words) => {
  const { sent } = await inSession();
  const { status, text } = await sent('GET', path);
  expect({ status, text }).toEqual({ status: 400, text: expect.stringContaining(words) });
});

it('takes what clients ask tools for, a list of toolkits for those enabled, and blanks beside a slug', async () => {
  const { sent } = await inSession();
  const asked = 'tools?toolkit_slug=notes&important=true&toolkit_versions[notes]=latest&limit=9999';
  expect((await sent('GET', asked)).status).toBe(200);
  const made = await sent('POST', 'tool_router/session', { user_id: 'jane', toolkits: ['notes'] });
  expect(made).toMatchObject({ status: 201, body: { config: { toolkits: { enabled: ['notes'] } } } });
  const read = await sent('POST', '$S/execute', { tool_slug: ' NOTES_GET_NOTE ', arguments: { id: '1' } });
  expect(read.text).not.toContain('There is no tool');
  expect((await sent('GET', 'tools/%20NOTES_GET_NOTE')).status).toBe(200);
  const found = await sent('POST', '$S/search', { ...search, toolkits: ['openclock'] });
  expect(found.status).toBe(200);
  expect(found.text).not.toContain('NOTES_ADD_NOTE');
});
