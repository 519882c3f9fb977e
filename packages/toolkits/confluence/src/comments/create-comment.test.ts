import type { DoneAction } from '@tributary/toolkit';
import { beforeEach, describe, expect, it } from 'vitest';
import { act, changedSince, intend, settle } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';

const site = useLocalSite();
const slug = 'CONFLUENCE_CREATE_FOOTER_COMMENT';
const sent = { pageId: 'Q3 Planning', body: 'Looks *good*' };

async function edit(id: string): Promise<void> {
  const body = { representation: 'storage', value: '<p>Looks better</p>' };
  const path = `/wiki/api/v2/footer-comments/${id}`;
  const { status } = await site.client.send({ method: 'PUT', path, body: { version: { number: 2 }, body } });
  expect(status).toBe(200);
}

describe('what happened to a comment since is told before it is taken back', () => {
  let action: DoneAction;
  let id: string;
  beforeEach(async () => {
    action = await act(site.client, slug, sent);
    id = String(action.output.id);
  });
  const since = () => changedSince(site.client, slug, action);

  it('is nothing at first, nor with an answer of one’s own', async () => {
    expect(await since()).toBeUndefined();
    await act(site.client, slug, { parentCommentId: id, body: 'I mean it' });
    expect(await since()).toBeUndefined();
  });

  it('names who answered it, and when', async () => {
    await act(site.as(jane), slug, { parentCommentId: id, body: 'Thanks' });
    expect(await since()).toEqual({
      by: 'Jane Doe',
      at: expect.stringMatching(/^\d{4}-/),
      what: 'The comment was answered.',
    });
  });

  it('names who edited it', async () => {
    await edit(id);
    expect(await since()).toMatchObject({ by: 'Ada Admin', what: 'The comment was edited.' });
  });

  it('says that it is gone', async () => {
    await act(site.client, 'CONFLUENCE_DELETE_COMMENT', { id });
    expect(await since()).toMatchObject({ what: 'The comment is not there any more.' });
  });
});

describe('a comment whose answer was lost', () => {
  const unclear = { effect: 'unclear', look: 'Look at the comments on “Q3 Planning”.' };

  it('is not taken for one of somebody else, of another text or of another time', async () => {
    const lost = await intend(site.client, slug, sent);
    await act(site.as(jane), slug, sent);
    await act(site.client, slug, { ...sent, body: 'Another' });
    expect(await settle(site.client, slug, lost)).toEqual({ effect: 'did_not_happen' });
    const later = { ...lost, startedAt: new Date(Date.now() + 3_600_000) };
    await act(site.client, slug, sent);
    expect(await settle(site.client, slug, later)).toEqual({ effect: 'did_not_happen' });
  });

  it('cannot be told from a second one that reads alike', async () => {
    const lost = await intend(site.client, slug, sent);
    await act(site.client, slug, sent);
    await act(site.client, slug, sent);
    expect(await settle(site.client, slug, lost)).toEqual(unclear);
  });

  it('may be one that was edited since', async () => {
    const lost = await intend(site.client, slug, sent);
    const { output } = await act(site.client, slug, sent);
    await edit(String(output.id));
    expect(await settle(site.client, slug, lost)).toEqual(unclear);
  });

  it('is found among the answers to a comment, with a mention in it', async () => {
    const { output } = await act(site.client, slug, sent);
    const reply = { parentCommentId: String(output.id), body: 'Ask @[Jane Doe]' };
    const lost = await intend(site.client, slug, reply);
    const { output: made } = await act(site.client, slug, reply);
    expect(made.text).toContain('Jane Doe');
    expect(await settle(site.client, slug, lost)).toMatchObject({
      effect: 'happened',
      output: { id: made.id, parentCommentId: output.id },
    });
  });
});
