import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { attach, idOfPage } from '../../testing/upload.ts';
import { type AttachmentReference, findAttachment } from './attachment.ts';

const site = useLocalSite();
const find = (reference: AttachmentReference) => findAttachment(reference, site.client.context());

it('finds an attachment by its id, with and without its first letters', async () => {
  const id = await attach(site.client, 'Q3 Planning', 'goals.txt', 'Ship.');
  expect(await find({ id })).toMatchObject({ id, title: 'goals.txt', fileSize: 5 });
  expect(await find({ id: id.replace('att', '') })).toMatchObject({ id });
  await expect(find({ id, page: 'Campaigns' })).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('is not on “Campaigns”') },
  });
});

it('finds an attachment by the addresses that open it', async () => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'sales plan.txt', 'Sell.');
  const page = await idOfPage(client, 'Q3 Planning');
  const download = `${client.url}/wiki/download/attachments/${page}/sales%20plan.txt?version=1`;
  expect(await find({ id: download })).toMatchObject({ id });
  const preview = encodeURIComponent(`/${page}/${id.replace('att', '')}/sales plan.txt`);
  const shown = `${client.url}/wiki/pages/viewpageattachments.action?pageId=${page}&preview=${preview}`;
  expect(await find({ id: shown })).toMatchObject({ id });
});

it('finds an attachment by its file name on its page, in one look-up where it is exact', async () => {
  const { client } = site;
  const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
  await attach(client, 'Campaigns', 'goals.txt', 'Sell.');
  const page = await idOfPage(client, 'Q3 Planning');
  client.sent.length = 0;
  expect(await findAttachment({ id: 'goals.txt', page }, client.context())).toMatchObject({ id });
  expect(client.sent).toEqual([
    `GET /wiki/api/v2/pages/${page}`,
    `GET /wiki/api/v2/pages/${page}/attachments`,
  ]);
  for (const words of ['Goals', 'the file goals.txt', 'goals.txt attachment']) {
    expect(await find({ id: words, page: 'q3 planning' })).toMatchObject({ id });
  }
});

it('finds an attachment anywhere, and asks which where there are several', async () => {
  const id = await attach(site.client, 'Q3 Planning', 'budget 2026.csv', 'a,b');
  expect(await find({ id: 'Budget 2026.csv' })).toMatchObject({ id });
  await attach(site.client, 'Campaigns', 'budget 2026.csv', 'c,d');
  await expect(find({ id: 'budget 2026.csv' })).rejects.toMatchObject({
    details: { code: 'ambiguous', candidates: [{ name: 'budget 2026.csv' }, { name: 'budget 2026.csv' }] },
  });
});

it('offers the closest file names', async () => {
  await attach(site.client, 'Q3 Planning', 'goals.txt', 'Ship.');
  for (const reference of [{ id: 'gaols.txt' }, { id: 'gaols.txt', page: 'Q3 Planning' }]) {
    await expect(find(reference)).rejects.toMatchObject({
      details: { code: 'not_found', candidates: [expect.objectContaining({ name: 'goals.txt' })] },
    });
  }
  await expect(find({ id: ' ' })).rejects.toMatchObject({ details: { code: 'invalid_input' } });
});
