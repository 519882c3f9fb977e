import { readSiteState } from '@tributary/confluence-site/testing';
import { expect, it } from 'vitest';
import { confluenceRouter } from '../testing/confluence-router.ts';

const writes: readonly (readonly [string, object])[] = [
  ['CREATE_PAGE', { spaceId: 'MKT', title: 'Plan', body: '# Why' }],
  ['UPDATE_PAGE', { id: 'Q3 Planning', body: 'All new.' }],
  ['DELETE_PAGE', { id: 'Campaigns' }],
  ['ADD_CONTENT_LABEL', { id: 'Q3 Planning', labels: ['urgent'] }],
  ['REMOVE_CONTENT_LABEL', { id: 'Q3 Planning', labels: ['planning'] }],
  ['CREATE_BLOGPOST', { spaceId: 'ENG', title: 'News', labels: ['urgent'] }],
  ['DELETE_BLOGPOST', { id: 'The new website is live' }],
  ['CREATE_PRIVATE_SPACE', { name: 'Drafts' }],
  ['DELETE_SPACE', { space_key: 'HR' }],
];

it('lets nothing but reads out, one by one and in a batch', async () => {
  const { site, session, proxy } = await confluenceRouter();
  const ada = await session('ada');
  const before = await readSiteState(site.url);
  for (const [tool, given] of writes) {
    const { data } = await ada.execute(tool, given, { dry_run: true });
    expect(data).toMatchObject({
      dry_run: true,
      summary: expect.any(String),
      can_be_undone: expect.any(Boolean),
    });
  }
  const tools = writes.map(([tool, given]) => ({ tool_slug: `CONFLUENCE_${tool}`, arguments: given }));
  const batch = await ada.meta('COMPOSIO_MULTI_EXECUTE_TOOL', { tools, dry_run: true });
  expect(batch.data).toMatchObject({ success_count: writes.length, error_count: 0 });
  expect(new Set(proxy.requests.map((request) => request.split(' ')[0]))).toEqual(new Set(['GET']));
  expect(await readSiteState(site.url)).toEqual(before);
  expect((await ada.undo()).data).toMatchObject({ actions: [] });
});

it('shows what would be sent, what it would change and that it can be undone', async () => {
  const { session } = await confluenceRouter();
  const ada = await session('ada');
  const { data } = await ada.execute(
    'UPDATE_PAGE',
    { id: 'Brand guidelines', body: '## Voice\n\nLoud.' },
    { dry_run: true },
  );
  expect(data).toMatchObject({
    summary: 'Replace the text of the page “Brand guidelines”',
    requests: [
      {
        description: 'Update the page',
        method: 'PUT',
        path: expect.stringMatching(/^\/wiki\/api\/v2\/pages\/\d+$/),
        body: { title: 'Brand guidelines', version: { number: 2 } },
      },
    ],
    changes: [
      {
        what: 'text of “Brand guidelines”',
        difference: expect.stringMatching(/^-Plain, warm and .*\n(.*\n)*\+Loud\.$/m),
      },
    ],
    can_be_undone: true,
  });
});

it('says of a request that is made from earlier answers that it is not known yet', async () => {
  const { session } = await confluenceRouter();
  const { data } = await (await session('ada')).execute(
    'CREATE_BLOGPOST',
    { spaceId: 'ENG', title: 'News', labels: ['urgent'] },
    { dry_run: true },
  );
  expect(data.requests).toEqual([
    expect.objectContaining({ method: 'POST', path: '/wiki/api/v2/blogposts' }),
    { description: 'Add the labels', made_from_earlier_answers: true },
  ]);
});

it('says of a tool that reads that it would change nothing, and does not run it', async () => {
  const { session, proxy } = await confluenceRouter();
  const { data } = await (await session('ada')).execute('GET_SPACES', {}, { dry_run: true });
  expect(data).toMatchObject({
    requests: [],
    changes: [],
    can_be_undone: false,
    why_not: 'It changes nothing.',
  });
  expect(proxy.requests).toEqual([]);
});

it('is stopped by what would stop the call, and journalled as what it is', async () => {
  const { session, router } = await confluenceRouter();
  const ada = await session('ada');
  expect(await ada.execute('UPDATE_PAGE', { id: 'nowhere', title: 'X' }, { dry_run: true })).toMatchObject({
    successful: false,
    error_details: { code: 'not_found' },
  });
  const { log_id } = await ada.execute('DELETE_PAGE', { id: 'Campaigns' }, { dry_run: true });
  const { body } = await router.request('GET', `/api/v3.1/logs/tool_execution/${log_id}`);
  expect(body).toMatchObject({ status: 'success', metadata: { dry_run: true } });
  expect((await ada.undo({ log_id })).data.actions).toMatchObject([
    { state: 'cannot_be_undone', reason: expect.stringContaining('dry run') },
  ]);
});

it('is per item where the batch does not say', async () => {
  const { site, session } = await confluenceRouter();
  const ada = await session('ada');
  const before = await readSiteState(site.url);
  const page = (title: string) => ({
    tool_slug: 'CONFLUENCE_CREATE_PAGE',
    arguments: { spaceId: 'MKT', title },
  });
  const { data } = await ada.meta('COMPOSIO_MULTI_EXECUTE_TOOL', {
    tools: [{ ...page('Tried'), dry_run: true }, page('Made')],
  });
  expect(data.results).toMatchObject([
    { response: { data: { dry_run: true }, log_id: expect.stringMatching(/^log_/) } },
    { response: { data: { title: 'Made' }, log_id: expect.stringMatching(/^log_/) } },
  ]);
  expect(await readSiteState(site.url)).toHaveLength(before.length + 1);
});
