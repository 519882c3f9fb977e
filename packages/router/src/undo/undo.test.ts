import { readSiteState } from '@tributary/confluence-site/testing';
import { describe, expect, it } from 'vitest';
import { type Answered, type ConfluenceSession, confluenceRouter } from '../testing/confluence-router.ts';

async function succeed(answered: Promise<Answered>): Promise<Answered> {
  const answer = await answered;
  expect(answer.error).toBeNull();
  return answer;
}

/** Twelve writes of all kinds, some of them on what others of them made. */
async function twelveWrites({ execute }: ConfluenceSession): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  const write = async (tool: string, given: object) => {
    const answer = await succeed(execute(tool, given));
    answers.push(answer);
    return answer.data;
  };
  const plan = await write('CREATE_PAGE', { spaceId: 'MKT', title: 'Launch plan', body: 'First *draft*.' });
  await write('UPDATE_PAGE', { id: plan.id, body: 'Second draft.' });
  await write('UPDATE_PAGE', { id: plan.id, title: 'Launch plan 2027', body: 'Third draft.' });
  await write('ADD_CONTENT_LABEL', { id: plan.id, labels: ['urgent', 'launch'] });
  await write('ADD_CONTENT_LABEL', { id: 'Q3 Planning', labels: ['planning', 'urgent'] });
  await write('REMOVE_CONTENT_LABEL', { id: 'Release checklist', labels: ['release', 'runbook'] });
  await write('UPDATE_PAGE', { id: 'Q3 Planning', title: 'Q4 Planning', body: 'All new.' });
  await write('DELETE_PAGE', { id: 'Campaigns' });
  await write('CREATE_BLOGPOST', { spaceId: 'ENG', title: 'We ship', body: 'On Friday.', labels: ['news'] });
  await write('DELETE_BLOGPOST', { id: 'The new website is live' });
  const drafts = await write('CREATE_PRIVATE_SPACE', { name: 'Roadmap drafts' });
  await write('CREATE_PAGE', { spaceId: drafts.key, title: 'Secret', body: 'Shh.' });
  return answers;
}

describe('a session taken back', () => {
  it('leaves the site as it was before twelve mixed writes, and says what it did', async () => {
    const { site, session } = await confluenceRouter();
    const before = await readSiteState(site.url);
    const ada = await session('ada');
    const writes = await twelveWrites(ada);
    expect(writes).toHaveLength(12);
    expect(await readSiteState(site.url)).not.toEqual(before);
    const { data } = await succeed(ada.undo({ scope: 'session' }));
    expect(data.message).toBe('Took back 12 of 12 actions.');
    expect(data.actions).toMatchObject(
      writes.toReversed().map(({ log_id }) => ({ log_id, state: 'undone' })),
    );
    expect(await readSiteState(site.url)).toEqual(before);
    expect((await succeed(ada.undo())).data.message).toBe('There is nothing to take back.');
  });

  it('is taken back after it has ended, too', async () => {
    const { session, router } = await confluenceRouter();
    const ada = await session('ada');
    const page = await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    await router.request('DELETE', `/api/v3.1/tool_router/session/${ada.id}`);
    const { data } = await succeed(ada.undo());
    expect(data.actions).toMatchObject([{ log_id: page.log_id, state: 'undone' }]);
    const path = '/api/v3.1/tool_router/session/trs_never/undo';
    expect(await router.request('POST', path, {})).toMatchObject({ status: 404 });
  });

  it('is shown first, with nothing changed', async () => {
    const { site, session, proxy } = await confluenceRouter();
    const ada = await session('ada');
    const page = await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Plan', body: 'One.' });
    await ada.execute('UPDATE_PAGE', { id: page.data.id, body: 'Two.' });
    await ada.execute('DELETE_SPACE', { space_key: 'HR' });
    const before = await readSiteState(site.url);
    const sentBefore = proxy.requests.length;
    const { data } = await ada.undo({ scope: 'session', dry_run: true });
    expect(data.actions).toMatchObject([
      { tool_slug: 'CONFLUENCE_DELETE_SPACE', state: 'cannot_be_undone', reason: expect.any(String) },
      {
        tool_slug: 'CONFLUENCE_UPDATE_PAGE',
        state: 'can_be_undone',
        undo: {
          tool_slug: 'CONFLUENCE_UPDATE_PAGE',
          preview: {
            summary: 'Replace the text of the page “Plan”',
            changes: [{ what: 'text of “Plan”', difference: expect.stringContaining('-Two.\n+One.') }],
          },
        },
      },
      {
        tool_slug: 'CONFLUENCE_CREATE_PAGE',
        state: 'not_tried',
        undo: { tool_slug: 'CONFLUENCE_DELETE_PAGE' },
      },
    ]);
    expect(proxy.requests.slice(sentBefore).filter((request) => !request.startsWith('GET'))).toEqual([]);
    expect(await readSiteState(site.url)).toEqual(before);
  });

  it('stops at what somebody has changed since, and names who and when', async () => {
    const { session } = await confluenceRouter();
    const [ada, jane] = [await session('ada'), await session('jane')];
    const first = await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'First' });
    const second = await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Second' });
    await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Third' });
    await jane.execute('UPDATE_PAGE', { id: second.data.id, body: 'Mine now.' });
    const { data, error, successful } = await ada.undo({ scope: 'session' });
    expect(data.actions).toMatchObject([
      { state: 'undone' },
      {
        log_id: second.log_id,
        state: 'changed_since',
        changed_since: {
          by: 'Jane Doe',
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          what: '“Second” was changed (version 2).',
        },
      },
      { log_id: first.log_id, state: 'not_tried' },
    ]);
    expect(successful).toBe(false);
    expect(error).toMatch(
      /^Took back 1 of 3 actions\. Create page \(log_\w+\) is not taken back, since it was changed by Jane Doe at /,
    );
  });
});

describe('one action taken back', () => {
  it('is done again by taking back what took it back, over and over', async () => {
    const { site, session } = await confluenceRouter();
    const ada = await session('ada');
    const before = await readSiteState(site.url);
    const update = await ada.execute('UPDATE_PAGE', { id: 'Q3 Planning', title: 'Q4 Planning' });
    const after = await readSiteState(site.url);
    let logId = update.log_id;
    for (const expected of [before, after, before]) {
      const { data } = await succeed(ada.undo({ log_id: logId }));
      expect(await readSiteState(site.url)).toEqual(expected);
      logId = undoLogId(data);
    }
  });

  it('is not taken back twice, and after a redo once more by its own name', async () => {
    const { session } = await confluenceRouter();
    const ada = await session('ada');
    const page = await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    const undone = await succeed(ada.undo());
    const again = await ada.undo({ log_id: page.log_id });
    expect(again.error).toBe(
      `${page.log_id} was taken back already, by ${undoLogId(undone.data)}. To do it again, take that one back.`,
    );
    expect((await ada.undo()).data.message).toBe('There is nothing to take back.');
    await succeed(ada.undo({ log_id: undoLogId(undone.data) }));
    expect((await succeed(ada.undo())).data.actions).toMatchObject([{ state: 'undone' }]);
  });

  it('is refused where the session forbids the tool, by REST of the log as well', async () => {
    const { session, post } = await confluenceRouter();
    const ada = await session('ada', { tools: { confluence: { disable: ['CONFLUENCE_DELETE_PAGE'] } } });
    const preview = await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' }, { dry_run: true });
    expect(preview.data).toMatchObject({
      can_be_undone: false,
      why_not: expect.stringContaining('CONFLUENCE_DELETE_PAGE'),
    });
    const page = await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    for (const answer of [await ada.undo(), await post(`/logs/tool_execution/${page.log_id}/undo`, {})]) {
      expect(answer.error).toContain('[Session Restriction]');
    }
  });

  it('is only ever the caller’s own', async () => {
    const { session } = await confluenceRouter();
    const page = await (await session('ada')).execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    const jane = await session('jane');
    expect(await jane.undo({ log_id: page.log_id })).toMatchObject({
      successful: false,
      error_details: { code: 'not_found' },
    });
    expect((await jane.undo()).data.message).toBe('There is nothing to take back.');
  });

  it.each([
    ['GET_SPACES', {}, 'It only read'],
    ['DELETE_SPACE', { space_key: 'HR' }, 'keeps nothing of a space'],
    ['ADD_CONTENT_LABEL', { id: 'Q3 Planning', labels: 'planning' }, 'had these labels already'],
    ['CREATE_PAGE', { spaceId: 'nowhere', title: 'Plan' }, 'It failed: nothing was changed'],
  ])('%s %j says why it cannot be', async (tool, given, reason) => {
    const { session } = await confluenceRouter();
    const ada = await session('ada');
    const { log_id } = await ada.execute(tool, given);
    expect((await ada.undo({ log_id })).data.actions).toMatchObject([
      { state: 'cannot_be_undone', reason: expect.stringContaining(reason) },
    ]);
  });

  it('names in the journal what it took back', async () => {
    const { session, router } = await confluenceRouter();
    const ada = await session('ada');
    const page = await ada.execute('CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    const { data } = await succeed(ada.meta('TRIBUTARY_UNDO', { log_id: page.log_id }));
    const { body } = await router.request('GET', `/api/v3.1/logs/tool_execution/${undoLogId(data)}`);
    expect(body).toMatchObject({
      status: 'success',
      metadata: { tool_slug: 'CONFLUENCE_DELETE_PAGE', session_id: ada.id, undoes: page.log_id },
    });
  });
});

function undoLogId({ actions }: Answered['data']): string {
  const [action] = Array.isArray(actions) ? actions : [];
  return String(action?.undo?.log_id);
}
