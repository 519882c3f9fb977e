import { expect, it } from 'vitest';
import { act, changedSince } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { attach } from '../../testing/upload.ts';
import { deleteAttachment } from './delete-attachment.ts';
import { restoreAttachment } from './restore-attachment.ts';
import { uploadAttachment } from './upload-attachment.ts';

const site = useLocalSite();
const slug = 'CONFLUENCE_DELETE_ATTACHMENT';

it('moves a file to the trash, and leaves the others', async () => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
  await attach(client, 'Q3 Planning', 'budget.csv', 'a,b');
  const answer = await client.run(deleteAttachment, { id: 'Goals.txt', page: 'Q3 Planning' });
  expect(answer).toMatchObject({ id, status: 'trashed', deletedAt: '2026-11-22T12:00:00.000Z' });
  expect(await client.read('/wiki/api/v2/attachments')).toMatchObject({ results: [{ title: 'budget.csv' }] });
  expect(await client.read(`/wiki/api/v2/attachments/${id}`)).toMatchObject({ status: 'trashed' });
});

it('says before and after that older versions go with it, which undo does not bring back', async () => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
  const update = { pageId: 'Q3 Planning', fileName: 'goals.txt', text: 'Ship it.' };
  await client.run(uploadAttachment, update);
  const input = deleteAttachment.input.parse({ id });
  const { summary, changes } = await deleteAttachment.plan(input, client.context());
  expect(summary).toMatch(/with its older versions \(1\) to the trash$/);
  expect(changes).toContainEqual({
    what: 'older versions of “goals.txt”',
    before: '1',
    after: expect.stringContaining('brings the newest file back, and none of these'),
  });
  expect(await client.run(deleteAttachment, { id })).toMatchObject({ olderVersions: 1 });
  const restoring = await restoreAttachment.plan(restoreAttachment.input.parse({ id }), client.context());
  expect(restoring.summary).toContain('; its older versions (1) stay in the trash');
});

it('notices what keeps a file from coming back', async () => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
  const action = await act(client, slug, { id });
  expect(await changedSince(client, slug, action)).toBeUndefined();
  await attach(site.as(jane), 'Q3 Planning', 'goals.txt', 'Of Jane');
  expect(await changedSince(client, slug, action)).toMatchObject({
    by: 'Jane Doe',
    what: 'Another file has the name “goals.txt” now.',
  });
  await client.send({ method: 'DELETE', path: `/wiki/api/v2/attachments/${id}?purge=true` });
  expect(await changedSince(client, slug, action)).toMatchObject({ what: 'It was deleted for good.' });
});

it('refuses what is in the trash already, and what is not there or not clear', async () => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
  await attach(client, 'Campaigns', 'goals.txt', 'Sell.');
  const refused = (sent: object, code: string) =>
    expect(client.run(deleteAttachment, sent)).rejects.toMatchObject({ details: { code } });
  await refused({ id: 'goals.txt' }, 'ambiguous');
  await refused({ id: 'no such file' }, 'not_found');
  await client.run(deleteAttachment, { id });
  await refused({ id }, 'conflict');
});

it('asks where only a part of the name was said, but for its ending', async () => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'goals of May.txt', 'Ship.');
  for (const page of ['Q3 Planning', undefined]) {
    await expect(client.run(deleteAttachment, { id: 'goals', page })).rejects.toMatchObject({
      details: { code: 'ambiguous', candidates: [{ id, name: 'goals of May.txt' }] },
    });
  }
  await client.run(deleteAttachment, { id: 'goals of may', page: 'Q3 Planning' });
});
