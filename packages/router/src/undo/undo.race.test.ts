import { expect, it } from 'vitest';
import { confluenceRouter } from '../testing/confluence-router.ts';

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
    { state: 'failed', reason: expect.stringContaining('changed in the meantime') },
  ]);
  const page = await jane.execute('GET_PAGE_BY_ID', { id });
  expect(page.data).toMatchObject({ text: 'Three.' });
});

it('takes an action back once, though it is asked twice at the same time', async () => {
  const { session } = await confluenceRouter();
  const ada = await session('ada');
  const page = await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
  const answers = await Promise.all([ada.undo({ log_id: page.log_id }), ada.undo({ log_id: page.log_id })]);
  expect(answers.filter(({ successful }) => successful)).toHaveLength(1);
});
