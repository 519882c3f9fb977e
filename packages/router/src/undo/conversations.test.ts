import { expect, it } from 'vitest';
import { z } from 'zod';
import { confluenceRouter } from '../testing/confluence-router.ts';
import { apiKey, apiKeyOf } from '../testing/running-router.ts';

const answer = z.looseObject({ data: z.looseObject({}), log_id: z.string() });

/** Calls as a program sends them that says which conversation they are part of. */
async function conversing() {
  const { router, session } = await confluenceRouter();
  return {
    router,
    async open(userId: 'ada' | 'jane', conversation: string) {
      const { id } = await session(userId);
      const path = `/api/v3.1/tool_router/session/${id}`;
      const headers = { ...apiKeyOf(apiKey), 'x-tributary-conversation': conversation };
      const post = async (what: string, body: object) =>
        answer.parse((await router.request('POST', `${path}/${what}`, body, headers)).body);
      return {
        page: (title: string) =>
          post('execute', { tool_slug: 'CONFLUENCE_CREATE_PAGE', arguments: { spaceId: 'MKT', title } }),
        undo: (given: object = {}) => post('execute_meta', { slug: 'TRIBUTARY_UNDO', arguments: given }),
        end: () => router.request('DELETE', path),
      };
    },
  };
}

const nothing = { data: { message: 'There is nothing to take back.' } };

it('takes back what a conversation did in a session that has ended', async () => {
  const { open } = await conversing();
  const first = await open('ada', 'conv_1');
  const made = await first.page('Plan');
  await first.end();
  const second = await open('ada', 'conv_1');
  const later = await second.page('Notes');
  const { data } = await second.undo({ scope: 'session' });
  expect(data).toMatchObject({
    actions: [
      { log_id: later.log_id, state: 'undone' },
      { log_id: made.log_id, state: 'undone' },
    ],
  });
});

it('keeps to its own conversation, though another is held in the same words by another user', async () => {
  const { open } = await conversing();
  await (await open('ada', 'conv_1')).page('Plan');
  expect(await (await open('ada', 'conv_2')).undo()).toMatchObject(nothing);
  expect(await (await open('jane', 'conv_1')).undo()).toMatchObject(nothing);
});

it('refuses a name that is none', async () => {
  const { router } = await conversing();
  const { session_id: id } = await router.createSession({ user_id: 'ada' });
  const headers = { ...apiKeyOf(apiKey), 'x-tributary-conversation': 'my plans; and yours' };
  const sent = { tool_slug: 'CONFLUENCE_GET_CURRENT_USER', arguments: {} };
  const path = `/api/v3.1/tool_router/session/${id}/execute`;
  expect(await router.request('POST', path, sent, headers)).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining('x-tributary-conversation') } },
  });
});
