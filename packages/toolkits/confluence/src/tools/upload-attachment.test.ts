import { expect, it } from 'vitest';
import { act, changedSince, intend, settle, undo } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { attach, idOfPage } from '../../testing/upload.ts';
import { downloadAttachment } from './download-attachment.ts';
import { uploadAttachment } from './upload-attachment.ts';

const site = useLocalSite();
const slug = 'CONFLUENCE_UPLOAD_ATTACHMENT';
const goals = { pageId: 'q3 planning', fileName: 'goals.txt', text: 'Ship.' };

it('puts a text on a page that it finds by its title', async () => {
  const { client } = site;
  const answer = await client.run(uploadAttachment, { ...goals, comment: 'First draft' });
  expect(answer).toMatchObject({
    title: 'goals.txt',
    pageTitle: 'Q3 Planning',
    replacedVersion: null,
    version: { number: 1 },
  });
  const page = await idOfPage(client, 'Q3 Planning');
  expect(await client.read(`/wiki/api/v2/pages/${page}/attachments`)).toMatchObject({
    results: [{ id: answer.id, title: 'goals.txt', mediaType: 'text/plain', comment: 'First draft' }],
  });
});

it('puts bytes on a blog post as they are', async () => {
  const base64 = Buffer.from([0, 255, 128, 10]).toString('base64');
  const sent = { pageId: 'The new website is live', fileName: 'logo.png', base64 };
  const { id } = await site.client.run(uploadAttachment, sent);
  expect(await site.client.run(downloadAttachment, { id })).toMatchObject({
    base64,
    mediaType: 'image/png',
    blogPostId: expect.any(String),
    pageId: null,
  });
});

it('makes a new version of a file of that name, and says so', async () => {
  const { client } = site;
  const first = await client.run(uploadAttachment, goals);
  const second = await client.run(uploadAttachment, { ...goals, text: 'Ship twice.' });
  expect(second).toMatchObject({ id: first.id, replacedVersion: 1, version: { number: 2 } });
  const { compact, output, input } = uploadAttachment;
  expect(compact?.(output.parse(second), input.parse(goals))).toMatchObject({ replacedVersion: 1 });
  expect(await client.run(downloadAttachment, { id: first.id, version: 1 })).toMatchObject({ text: 'Ship.' });
});

it('is refused where somebody else was quicker, and follows their file when it is repeated', async () => {
  const { client } = site;
  const meanwhile = async () => {
    await attach(site.as(jane), 'Q3 Planning', 'goals.txt', 'Of Jane');
  };
  await expect(client.write(uploadAttachment, goals, meanwhile)).rejects.toMatchObject({
    details: { code: 'conflict', message: expect.stringContaining('file name is taken') },
  });
  const { id, replacedVersion } = await client.run(uploadAttachment, goals);
  expect(replacedVersion).toBe(1);
  expect(await client.run(downloadAttachment, { id, version: 1 })).toMatchObject({ text: 'Of Jane' });
});

it('takes a new version back to the file before', async () => {
  const { client } = site;
  await act(client, slug, goals);
  const second = await act(client, slug, { ...goals, text: 'Ship twice.' });
  expect(await undo(client, slug, second)).toMatchObject({ slug: 'CONFLUENCE_RESTORE_ATTACHMENT' });
  expect(await client.run(downloadAttachment, { id: 'goals.txt' })).toMatchObject({
    text: 'Ship.',
    version: { number: 3 },
  });
});

it('takes several back, the last first, and keeps what another attached since', async () => {
  const { client } = site;
  const first = await act(client, slug, goals);
  const second = await act(client, slug, { ...goals, text: 'Stop.' });
  expect(await changedSince(client, slug, first)).toMatchObject({
    what: expect.stringContaining('version 2'),
  });
  await undo(client, slug, second);
  expect(await changedSince(client, slug, first)).toBeUndefined();
  await attach(site.as(jane), 'Q3 Planning', 'goals.txt', 'Sell.');
  expect(await changedSince(client, slug, first)).toMatchObject({
    by: 'Jane Doe',
    what: 'A newer file was attached as “goals.txt” (version 4).',
  });
  await client.send({ method: 'DELETE', path: `/wiki/api/v2/attachments/${first.output.id}` });
  expect(await changedSince(client, slug, first)).toMatchObject({ what: expect.stringContaining('trash') });
});

it('settles a new version that was lost, and is not misled by one of another', async () => {
  const { client } = site;
  await act(client, slug, goals);
  const lost = await intend(client, slug, { ...goals, text: 'Ship twice.' });
  expect(await settle(client, slug, lost)).toEqual({ effect: 'did_not_happen' });
  await attach(site.as(jane), 'Q3 Planning', 'goals.txt', 'Ship never.');
  expect(await settle(client, slug, lost)).toMatchObject({ effect: 'unclear' });
  await act(client, slug, { ...goals, text: 'Ship twice.' });
  expect(await settle(client, slug, lost)).toMatchObject({
    effect: 'happened',
    output: { pageTitle: 'Q3 Planning', replacedVersion: 1 },
  });
});

it.each([
  [{ ...goals, pageId: 'no such page' }, 'not_found', 'No page or blog post fits'],
  [{ ...goals, text: null }, 'invalid_input', 'The file is missing'],
  [{ ...goals, fileName: 'a/b.txt' }, 'invalid_input', 'cannot be a file name'],
])('%j is refused in words, and nothing is attached', async (sent, code, words) => {
  await expect(site.client.run(uploadAttachment, sent)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
  expect(await site.client.read('/wiki/api/v2/attachments')).toMatchObject({ results: [] });
});
