import { expect, it } from 'vitest';
import { z } from 'zod';
import { confluenceRouter } from '../testing/confluence-router.ts';
import { apiKey, apiKeyOf } from '../testing/running-router.ts';

const approvals = { default: 'ask_if_destructive' };
const listed = z.object({ items: z.array(z.looseObject({ approval_id: z.string(), status: z.string() })) });
const token = z.object({ token: z.string() });

/** A session of Ada's that asks, as the chat has it: its model calls TRIBUTARY_UNDO, its person has the key. */
async function chat(started?: Awaited<ReturnType<typeof confluenceRouter>>) {
  const parts = started ?? (await confluenceRouter());
  const ada = await parts.session('ada', { approvals });
  const path = `/api/v3.1/tool_router/session/${ada.id}`;
  return {
    ...parts,
    ...ada,
    path,
    page: (title: string) => ada.execute('CREATE_PAGE', { spaceId: 'MKT', title }),
    modelUndoes: (given: object = {}) => ada.meta('TRIBUTARY_UNDO', given),
    personSays: async (said: object = {}, headers = apiKeyOf(apiKey)) =>
      await parts.router.request('POST', `${path}/undo/approve`, said, headers),
  };
}

const waits = { actions: [{ state: 'failed', approval_required: { tool: 'CONFLUENCE_DELETE_PAGE' } }] };

it('lets a model take back what a person wants taken back, once, and says in the journal whose word it was', async () => {
  const { page, modelUndoes, personSays, router } = await chat();
  const made = await page('Plan');
  expect((await modelUndoes()).data).toMatchObject(waits);
  const { status, body } = await personSays({ by: 'ada, in the chat', reason: 'undo that' });
  expect(status).toBe(200);
  expect(listed.parse(body).items).toMatchObject([{ status: 'approved', decided_by: 'ada, in the chat' }]);
  const undone = await modelUndoes();
  expect(undone.data).toMatchObject({ actions: [{ state: 'undone', log_id: made.log_id }] });
  const { items } = listed.parse((await router.request('GET', '/api/v3.1/approvals?status=used')).body);
  expect(items).toMatchObject([{ reason: 'undo that' }]);
});

it('covers the actions that stood when it was said, and none that came after', async () => {
  const { page, modelUndoes, personSays } = await chat();
  await page('Plan');
  await personSays({ scope: 'session' });
  await page('Made by the model meanwhile');
  expect((await modelUndoes()).data).toMatchObject(waits);
});

it('covers the last action and no other, where the last was meant', async () => {
  const { page, modelUndoes, personSays } = await chat();
  await page('First');
  await page('Second');
  await personSays();
  expect((await modelUndoes({ scope: 'session' })).data).toMatchObject({
    actions: [{ state: 'undone' }, { state: 'failed', approval_required: {} }],
  });
});

it('covers as many of the last actions as were meant', async () => {
  const { page, modelUndoes, personSays } = await chat();
  for (const title of ['First', 'Second', 'Third']) await page(title);
  await personSays({ times: 2 });
  expect((await modelUndoes({ scope: 'session' })).data).toMatchObject({
    actions: [{ state: 'undone' }, { state: 'undone' }, { state: 'failed', approval_required: {} }],
  });
});

it('takes back all of a session by one word, the last first', async () => {
  const { page, modelUndoes, personSays } = await chat();
  await page('First');
  await page('Second');
  await personSays({ scope: 'session' });
  expect(await modelUndoes({ scope: 'session' })).toMatchObject({
    successful: true,
    data: { message: 'Took back 2 of 2 actions.' },
  });
});

it('is no word for the same deletion by itself, which would not stop at what others changed', async () => {
  const { page, execute, personSays } = await chat();
  const made = await page('Plan');
  await personSays();
  const { error } = await execute('DELETE_PAGE', { id: made.data.id });
  expect(error).toContain('needs the approval');
});

it('takes nothing back that somebody has changed since', async () => {
  const { page, modelUndoes, personSays, session } = await chat();
  const made = await page('Plan');
  await personSays();
  const jane = await session('jane');
  await jane.execute('UPDATE_PAGE', { id: made.data.id, body: 'Mine now.' });
  expect((await modelUndoes()).data).toMatchObject({ actions: [{ state: 'changed_since' }] });
});

it('is not taken from whoever holds a token of the session, which neither asks by the REST route unasked', async () => {
  const { page, personSays, router, path } = await chat();
  await page('Plan');
  const made = await router.request('POST', `${path}/tokens`, {});
  const held = apiKeyOf(token.parse(made.body).token);
  expect((await personSays({}, held)).status).toBe(403);
  const undone = await router.request('POST', `${path}/undo`, {}, held);
  expect(undone.body).toMatchObject({ data: waits });
  // With the key of the project, the person has asked.
  expect((await router.request('POST', `${path}/undo`, {})).body).toMatchObject({ successful: true });
});

it('is for the session and the user that it was given in', async () => {
  const first = await chat();
  const made = await first.page('Plan');
  await first.personSays();
  const other = await first.session('jane', { approvals });
  expect(await other.meta('TRIBUTARY_UNDO', { log_id: made.log_id })).toMatchObject({ successful: false });
});

it('is given where a session has nobody agree, too, and nothing comes of it', async () => {
  const { session, router } = await confluenceRouter();
  const ada = await session('ada');
  await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
  const path = `/api/v3.1/tool_router/session/${ada.id}/undo/approve`;
  expect((await router.request('POST', path, {})).body).toEqual({ items: [] });
});
