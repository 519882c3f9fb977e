import { expect, it } from 'vitest';
import { act, intend, settle } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { attach, labelAttachment } from '../../testing/upload.ts';
import { deleteAttachment } from './delete-attachment.ts';
import { downloadAttachment } from './download-attachment.ts';
import { restoreAttachment } from './restore-attachment.ts';

const site = useLocalSite();

async function attachInThreeVersions(): Promise<string> {
  for (const text of ['One', 'Two']) await attach(site.client, 'Q3 Planning', 'goals.txt', text);
  return attach(site.client, 'Q3 Planning', 'goals.txt', 'Three');
}

it('brings a file back out of the trash with its labels, under another id', async () => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
  await labelAttachment(client, id, ['draft']);
  await client.run(deleteAttachment, { id });
  const back = await client.run(restoreAttachment, { id });
  expect(back).toMatchObject({ title: 'goals.txt', status: 'current', mediaType: 'text/plain' });
  expect(back.id).not.toBe(id);
  expect(await client.run(downloadAttachment, { id: 'goals.txt' })).toMatchObject({ text: 'Ship.' });
  expect(await client.read(`/wiki/api/v2/attachments/${back.id}/labels`)).toMatchObject({
    results: [{ name: 'draft' }],
  });
});

it('makes an older version the newest, and keeps those between', async () => {
  const id = await attachInThreeVersions();
  const back = await site.client.run(restoreAttachment, { id: 'goals.txt', version: 1 });
  expect(back).toMatchObject({ id, version: { number: 4 } });
  expect(await site.client.run(downloadAttachment, { id })).toMatchObject({ text: 'One' });
  expect(await site.client.run(downloadAttachment, { id, version: 3 })).toMatchObject({ text: 'Three' });
});

it('settles a version that was lost', async () => {
  const { client } = site;
  const id = await attachInThreeVersions();
  const slug = 'CONFLUENCE_RESTORE_ATTACHMENT';
  const lost = await intend(client, slug, { id, version: 1 });
  expect(await settle(client, slug, lost)).toEqual({ effect: 'did_not_happen' });
  await act(client, slug, { id, version: 1 });
  expect(await settle(client, slug, lost)).toMatchObject({ effect: 'happened', output: { id } });
});

it('asks which of two files of one name in the trash', async () => {
  const { client } = site;
  for (const text of ['One', 'Two']) {
    await client.run(deleteAttachment, { id: await attach(client, 'Q3 Planning', 'goals.txt', text) });
  }
  await expect(client.run(restoreAttachment, { id: 'goals.txt', page: 'Q3 Planning' })).rejects.toMatchObject(
    {
      details: { code: 'ambiguous', candidates: [{ name: 'goals.txt' }, { name: 'goals.txt' }] },
    },
  );
});

it('refuses what cannot come back, in words', async () => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
  const refused = (sent: object, code: string, words: string) =>
    expect(client.run(restoreAttachment, sent)).rejects.toMatchObject({
      details: { code, message: expect.stringContaining(words) },
    });
  await refused({ id }, 'conflict', 'is not in the trash');
  await refused({ id, version: 1 }, 'invalid_input', 'Send an older one');
  await refused({ id: 'goals.txt' }, 'not_found', 'together with its page');
  await client.run(deleteAttachment, { id });
  await attach(client, 'Q3 Planning', 'goals.txt', 'Another');
  await refused({ id }, 'conflict', 'Another file on its page');
});
