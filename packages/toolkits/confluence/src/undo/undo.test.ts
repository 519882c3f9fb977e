import { readSiteState } from '@tributary/confluence-site/testing';
import { canBeUndone, type DoneAction, isWriteTool, undoTool, whyNoWayBack } from '@tributary/toolkit';
import { describe, expect, it } from 'vitest';
import { act, changedSince, undo, writingTool } from '../../testing/acting.ts';
import { exampleArguments } from '../../testing/example-calls.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { confluence } from '../toolkit.ts';

const site = useLocalSite();
const slugs = confluence.tools.filter(isWriteTool).map(({ slug }) => slug);

describe.each(slugs)('%s', (slug) => {
  const tool = writingTool(slug);

  it('says what it changes', async () => {
    const input = tool.input.parse(await exampleArguments(slug, site.client));
    const { changes, summary } = await tool.plan(input, site.client.context());
    expect(summary).toMatch(/^[A-Z].*[^.]$/);
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) expect(change.before).not.toBe(change.after);
  });

  it('is taken back by a tool of the toolkit, or says why it never is', async () => {
    if (!canBeUndone(tool.undo)) return expect(tool.undo.impossible).toMatch(/^[A-Z].+\.$/);
    const sent = await exampleArguments(slug, site.client);
    const before = await readSiteState(site.client.url);
    const action = await act(site.client, slug, sent);
    expect(await readSiteState(site.client.url)).not.toEqual(before);
    const { undo: rule } = tool;
    expect(writingTool(undoTool(rule, action)).input.safeParse(rule.arguments(action)).error).toBeUndefined();
    await undo(site.client, slug, action);
    expect(await readSiteState(site.client.url)).toEqual(before);
  });

  it('can be done again by taking back what took it back', async () => {
    if (!canBeUndone(tool.undo)) return;
    const action = await act(site.client, slug, await exampleArguments(slug, site.client));
    const after = await readSiteState(site.client.url);
    if (!canBeUndone(writingTool(undoTool(tool.undo, action)).undo)) return;
    const back = await undo(site.client, slug, action);
    await undo(site.client, back.slug, back.action);
    expect(await readSiteState(site.client.url)).toEqual(after);
  });
});

describe('what others did since is kept', () => {
  const idOf = ({ output }: DoneAction) => String(output.id);
  const guard = (slug: string, action: DoneAction) => changedSince(site.client, slug, action);

  it('names who edited a page, and when', async () => {
    const action = await act(site.client, 'CONFLUENCE_UPDATE_PAGE', { id: 'Q3 Planning', body: 'New' });
    await act(site.as(jane), 'CONFLUENCE_UPDATE_PAGE', { id: idOf(action), body: 'Newer' });
    expect(await guard('CONFLUENCE_UPDATE_PAGE', action)).toEqual({
      by: 'Jane Doe',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      what: '“Q3 Planning” was changed (version 3).',
    });
  });

  it('takes an edit that was taken back itself for none', async () => {
    const made = await act(site.client, 'CONFLUENCE_CREATE_PAGE', {
      spaceId: 'MKT',
      title: 'Plan',
      body: 'One',
    });
    const edit = await act(site.client, 'CONFLUENCE_UPDATE_PAGE', { id: idOf(made), body: 'Two' });
    await undo(site.client, 'CONFLUENCE_UPDATE_PAGE', edit);
    expect(await guard('CONFLUENCE_CREATE_PAGE', made)).toBeUndefined();
  });

  it('leaves a page that somebody put another under', async () => {
    const made = await act(site.client, 'CONFLUENCE_CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    await act(site.as(jane), 'CONFLUENCE_CREATE_PAGE', {
      spaceId: 'MKT',
      title: 'Detail',
      parentId: idOf(made),
    });
    expect(await guard('CONFLUENCE_CREATE_PAGE', made)).toMatchObject({
      by: 'Jane Doe',
      what: 'The page “Detail” was put under it.',
    });
  });

  it('leaves a private space that is in use', async () => {
    const made = await act(site.client, 'CONFLUENCE_CREATE_PRIVATE_SPACE', { name: 'Drafts' });
    await act(site.client, 'CONFLUENCE_CREATE_BLOGPOST', { spaceId: 'Drafts', title: 'First' });
    expect(await guard('CONFLUENCE_CREATE_PRIVATE_SPACE', made)).toMatchObject({
      by: 'Ada Admin',
      what: '“First” was put into the space.',
    });
  });

  it('says when the thing is gone, or where it was before', async () => {
    const made = await act(site.client, 'CONFLUENCE_CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    const gone = await act(site.as(jane), 'CONFLUENCE_DELETE_PAGE', { id: idOf(made) });
    expect(await guard('CONFLUENCE_CREATE_PAGE', made)).toMatchObject({
      what: '“Plan” was moved to the trash.',
    });
    await act(site.client, 'CONFLUENCE_CREATE_PAGE', { spaceId: 'MKT', title: 'Plan' });
    expect(await guard('CONFLUENCE_DELETE_PAGE', gone)).toMatchObject({
      by: 'Ada Admin',
      what: 'Another page has the title “Plan” now.',
    });
  });

  it('notices labels that came and went', async () => {
    const added = await act(site.client, 'CONFLUENCE_ADD_CONTENT_LABEL', {
      id: 'Q3 Planning',
      labels: 'urgent',
    });
    const removed = await act(site.as(jane), 'CONFLUENCE_REMOVE_CONTENT_LABEL', {
      id: 'Q3 Planning',
      labels: 'urgent',
    });
    expect(await guard('CONFLUENCE_ADD_CONTENT_LABEL', added)).toMatchObject({
      by: expect.stringContaining('someone'),
      what: 'The label urgent was removed.',
    });
    await act(site.client, 'CONFLUENCE_ADD_CONTENT_LABEL', { id: 'Q3 Planning', labels: 'urgent' });
    expect(await guard('CONFLUENCE_REMOVE_CONTENT_LABEL', removed)).toMatchObject({
      what: 'It has these labels again.',
    });
  });
});

it.each([
  ['CONFLUENCE_ADD_CONTENT_LABEL', { id: 'Q3 Planning', labels: 'planning' }, 'had these labels already'],
  ['CONFLUENCE_CREATE_BLOGPOST', { spaceId: 'MKT', title: 'T', status: 'trashed' }, 'into the trash at once'],
])('%s says beforehand when there is nothing to take back', async (slug, sent, reason) => {
  const { input, before } = await act(site.client, slug, sent);
  expect(whyNoWayBack(writingTool(slug).undo, { input, before })).toContain(reason);
});

it('discards a draft that it made, and says that this is for good', async () => {
  const made = await act(site.client, 'CONFLUENCE_CREATE_PAGE', {
    spaceId: 'MKT',
    title: 'Plan',
    status: 'draft',
  });
  const { slug, action } = await undo(site.client, 'CONFLUENCE_CREATE_PAGE', made);
  expect(
    await site.client.send({ method: 'GET', path: `/wiki/api/v2/pages/${made.output.id}?get-draft=true` }),
  ).toMatchObject({ status: 404 });
  expect(whyNoWayBack(writingTool(slug).undo, action)).toContain('gone for good');
});
