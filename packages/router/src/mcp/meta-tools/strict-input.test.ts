import { type JsonObject, type JsonValue, toJsonSchema } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { isObject } from '../../execution/field-of-schema.ts';
import { runningRouter } from '../../testing/running-router.ts';
import { metaTools } from './meta-tools.ts';

/** Every object in a schema that says which fields it has. */
function objectsIn(schema: JsonValue | undefined): readonly JsonObject[] {
  if (!isObject(schema)) return Array.isArray(schema) ? schema.flatMap(objectsIn) : [];
  const own = isObject(schema.properties) && Object.keys(schema.properties).length > 0 ? [schema] : [];
  return [...own, ...Object.values(schema).flatMap(objectsIn)];
}

it.each(metaTools)(
  '$slug takes no field that it does not have, and says so to whoever lists it',
  ({ input }) => {
    const objects = objectsIn(toJsonSchema(input, 'input'));
    expect(objects.length).toBeGreaterThan(0);
    expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
  },
);

const add = { tool_slug: 'NOTES_ADD_NOTE', arguments: { text: 'By mistake' } };

it.each([
  ['COMPOSIO_MULTI_EXECUTE_TOOL', { tools: [add], dryRun: true }, '"dryRun": did you mean "dry_run"?'],
  [
    'COMPOSIO_MULTI_EXECUTE_TOOL',
    { tools: [{ ...add, dryRun: true }] },
    'There is no field "dryRun" in "tools[0]": did you mean "dry_run"?',
  ],
  ['COMPOSIO_MULTI_EXECUTE_TOOL', { tools: [{ ...add, arguments: '{"text":"x"}' }] }, 'Send the JSON itself'],
  ['TRIBUTARY_UNDO', { logId: 'log_nope' }, '"logId": did you mean "log_id"?'],
  ['TRIBUTARY_UNDO', { log_id: 'log_nope', dryRun: true }, '"dryRun": did you mean "dry_run"?'],
  ['COMPOSIO_SEARCH_TOOLS', { query: 'add a note' }, '"query": did you mean "queries"?'],
  ['COMPOSIO_SEARCH_TOOLS', { query: 'add a note' }, '"queries" is missing: send it (What to do'],
  ['COMPOSIO_SEARCH_TOOLS', { queries: ['add a note'] }, '"queries[0]" must be an object with use_case'],
])('%s refuses %j by name, and does nothing', async (slug, given, message) => {
  const { createSession, request, service } = await runningRouter();
  const { session_id: id } = await createSession();
  const session = `/api/v3.1/tool_router/session/${id}`;
  await request('POST', `${session}/execute`, { ...add, arguments: { text: 'On purpose' } });
  const { body } = await request('POST', `${session}/execute`, { tool_slug: slug, arguments: given });
  expect(body).toMatchObject({ successful: false, error: expect.stringContaining(message) });
  expect([...service.notes.values()]).toEqual(['Buy milk', 'On purpose']);
});

it('finds tools of the toolkits that were asked for alone, and names those that there are not', async () => {
  const { createSession, request } = await runningRouter();
  const { session_id: id } = await createSession();
  const search = async (toolkits: readonly string[]) => {
    const given = { queries: [{ use_case: 'add a note' }], toolkits };
    const path = `/api/v3.1/tool_router/session/${id}/execute_meta`;
    const { body } = await request('POST', path, { slug: 'COMPOSIO_SEARCH_TOOLS', arguments: given });
    return JSON.stringify(body);
  };
  expect(await search(['Notes'])).toContain('NOTES_ADD_NOTE');
  const elsewhere = await search(['openclock']);
  expect(elsewhere).not.toContain('NOTES_');
  expect(elsewhere).toContain('Leave toolkits out to search in all.');
  expect(await search(['nope'])).toContain('There is no toolkit nope. There are: notes, openclock.');
});
