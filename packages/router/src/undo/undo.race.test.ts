import { expect, it } from 'vitest';
import { confluenceRouter } from '../testing/confluence-router.ts';
import { apiKey, apiKeyOf } from '../testing/running-router.ts';

it('sends nothing over an edit that comes while the undo is being planned', async () => {
  const { session, proxy } = await confluenceRouter();
  const [ada, jane] = [await session('ada'), await session('jane')];
  const update = await ada.execute('UPDATE_PAGE', { id: 'Q3 Planning', body: 'Two.' });
  const { id } = update.data;
  // The undo's plan has read the page; its look at what others did comes next.
  const edited = proxy.before(`GET /wiki/api/v2/pages/${id}`, 2, () =>
    jane.execute('UPDATE_PAGE', { id, body: 'Three.' }),
  );
  const answer = await ada.undo({ log_id: update.log_id });
  await edited;
  expect(answer.data.actions).toMatchObject([{ state: 'changed_since', changed_since: { by: 'Jane Doe' } }]);
});

it('loses no edit that comes after the look at what others did', async () => {
  const { session, proxy } = await confluenceRouter();
  const [ada, jane] = [await session('ada'), await session('jane')];
  const update = await ada.execute('UPDATE_PAGE', { id: 'Q3 Planning', body: 'Two.' });
  const { id } = update.data;
  const edited = proxy.before(`PUT /wiki/api/v2/pages/${id}`, 1, () =>
    jane.execute('UPDATE_PAGE', { id, body: 'Three.' }),
  );
  const answer = await ada.undo({ log_id: update.log_id });
  await edited;
  expect(answer.data.actions).toMatchObject([
    { state: 'failed', reason: expect.stringContaining('in the meantime') },
  ]);
  const page = await jane.execute('GET_PAGE_BY_ID', { id });
  expect(page.data).toMatchObject({ text: 'Three.' });
});

it('takes back nothing more when the same request is sent twice with one key', async () => {
  const { session, router } = await confluenceRouter();
  const ada = await session('ada');
  for (const title of ['First', 'Second']) await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title });
  const undo = () =>
    router.request(
      'POST',
      `/api/v3.1/tool_router/session/${ada.id}/undo`,
      { scope: 'last' },
      { ...apiKeyOf(apiKey), 'idempotency-key': 'one-undo' },
    );
  expect((await undo()).body).toMatchObject({ successful: true });
  expect((await undo()).body).toMatchObject({ successful: false, data: { actions: [{ state: 'failed' }] } });
  const { data } = await ada.execute('GET_PAGE_BY_ID', { id: 'First' });
  expect(data).toMatchObject({ title: 'First', status: 'current' });
});

it('takes an action back once, though it is asked twice at the same time', async () => {
  const { session } = await confluenceRouter();
  const ada = await session('ada');
  const page = await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
  const answers = await Promise.all([ada.undo({ log_id: page.log_id }), ada.undo({ log_id: page.log_id })]);
  expect(answers.filter(({ successful }) => successful)).toHaveLength(1);
});
