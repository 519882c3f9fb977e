import { isWriteTool, type UnansweredAction } from '@tributary/toolkit';
import { describe, expect, it } from 'vitest';
import { act, intend, settle, writingTool } from '../../testing/acting.ts';
import { exampleArguments } from '../../testing/example-calls.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { confluence } from '../toolkit.ts';

const site = useLocalSite();
const slugs = confluence.tools.filter(isWriteTool).map(({ slug }) => slug);

describe.each(slugs)('%s', (slug) => {
  it('knows that it took effect, and answers as it would have', async () => {
    const sent = await exampleArguments(slug, site.client);
    const unanswered = await intend(site.client, slug, sent);
    const { output } = await act(site.client, slug, sent);
    const settlement = await settle(site.client, slug, unanswered);
    expect(settlement.effect).toBe('happened');
    if (settlement.effect !== 'happened') return;
    const { data } = writingTool(slug).output.safeParse(settlement.output);
    expect(data).toMatchObject({ id: output.id, url: output.url });
  });

  it('knows that it did not, or says where to look', async () => {
    const sent = await exampleArguments(slug, site.client);
    const unanswered = await intend(site.client, slug, sent);
    const { effect } = await settle(site.client, slug, unanswered);
    expect(effect).toBe(slug === 'CONFLUENCE_DELETE_SPACE' ? 'unclear' : 'did_not_happen');
  });
});

describe('what others did is not taken for ours', () => {
  it('knows that another update took the number', async () => {
    const unanswered = await intend(site.client, 'CONFLUENCE_UPDATE_PAGE', {
      id: 'Q3 Planning',
      body: 'New',
    });
    await act(site.as(jane), 'CONFLUENCE_UPDATE_PAGE', { id: 'Q3 Planning', body: 'New' });
    expect(await settle(site.client, 'CONFLUENCE_UPDATE_PAGE', unanswered)).toEqual({
      effect: 'did_not_happen',
    });
  });

  it('finds our version under later ones', async () => {
    const unanswered = await intend(site.client, 'CONFLUENCE_UPDATE_PAGE', {
      id: 'Q3 Planning',
      body: 'New',
    });
    await act(site.client, 'CONFLUENCE_UPDATE_PAGE', { id: 'Q3 Planning', body: 'New' });
    await act(site.as(jane), 'CONFLUENCE_UPDATE_PAGE', { id: 'Q3 Planning', body: 'Newer' });
    expect(await settle(site.client, 'CONFLUENCE_UPDATE_PAGE', unanswered)).toMatchObject({
      effect: 'happened',
    });
  });

  it('cannot tell two updates of the same account apart by their number alone', async () => {
    const unanswered = await intend(site.client, 'CONFLUENCE_UPDATE_PAGE', {
      id: 'Q3 Planning',
      body: 'New',
    });
    await act(site.client, 'CONFLUENCE_UPDATE_PAGE', { id: 'Q3 Planning', body: 'Another' });
    expect(await settle(site.client, 'CONFLUENCE_UPDATE_PAGE', unanswered)).toMatchObject({
      effect: 'unclear',
    });
  });

  it.each(['CONFLUENCE_CREATE_PAGE', 'CONFLUENCE_CREATE_BLOGPOST'])(
    '%s: a thing of the same title by another account, or of another time, is not it',
    async (slug) => {
      const sent = { spaceId: 'MKT', title: 'Plan' };
      const unanswered = await intend(site.client, slug, sent);
      await act(site.as(jane), slug, sent);
      expect(await settle(site.client, slug, unanswered)).toEqual({ effect: 'did_not_happen' });
      const later: UnansweredAction = { ...unanswered, startedAt: new Date(Date.now() + 3_600_000) };
      expect(await settle(site.as(jane), slug, later)).toEqual({ effect: 'did_not_happen' });
    },
  );

  it('does not say that a page was not made when it may have been renamed', async () => {
    const unanswered = await intend(site.client, 'CONFLUENCE_CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    await act(site.client, 'CONFLUENCE_CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    await act(site.client, 'CONFLUENCE_UPDATE_PAGE', { id: 'Plan', title: 'Plan B' });
    expect(await settle(site.client, 'CONFLUENCE_CREATE_PAGE', unanswered)).toEqual({
      effect: 'unclear',
      look: 'Look for “Plan” in the space Marketing.',
    });
  });

  it('is not misled by a page that was changed and always had another title', async () => {
    await act(site.client, 'CONFLUENCE_CREATE_PAGE', { spaceId: 'MKT', title: 'Other' });
    await act(site.client, 'CONFLUENCE_UPDATE_PAGE', { id: 'Other', title: 'Another' });
    const unanswered = await intend(site.client, 'CONFLUENCE_CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    expect(await settle(site.client, 'CONFLUENCE_CREATE_PAGE', unanswered)).toEqual({
      effect: 'did_not_happen',
    });
  });

  it('finds a page that has gone to the trash since', async () => {
    const unanswered = await intend(site.client, 'CONFLUENCE_CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    await act(site.client, 'CONFLUENCE_CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    await act(site.client, 'CONFLUENCE_DELETE_PAGE', { id: 'Plan' });
    expect(await settle(site.client, 'CONFLUENCE_CREATE_PAGE', unanswered)).toMatchObject({
      effect: 'happened',
    });
  });
});

it('says what may be missing of a blog post of several requests', async () => {
  const sent = { spaceId: 'MKT', title: 'News', labels: ['urgent'] };
  const unanswered = await intend(site.client, 'CONFLUENCE_CREATE_BLOGPOST', sent);
  await act(site.client, 'CONFLUENCE_CREATE_BLOGPOST', { spaceId: 'MKT', title: 'News' });
  expect(await settle(site.client, 'CONFLUENCE_CREATE_BLOGPOST', unanswered)).toMatchObject({
    effect: 'unclear',
    look: expect.stringContaining('perhaps without its labels'),
  });
});
