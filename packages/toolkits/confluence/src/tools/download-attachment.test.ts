import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { attach } from '../../testing/upload.ts';
import { downloadAttachment } from './download-attachment.ts';

const site = useLocalSite();
const { compact, input, output } = downloadAttachment;

async function short(sent: Record<string, unknown>) {
  return compact?.(output.parse(await site.client.run(downloadAttachment, sent)), input.parse(sent));
}

it('brings text as text, of the newest version or an older one', async () => {
  const id = await attach(site.client, 'Q3 Planning', 'goals.txt', 'Ship.');
  await attach(site.client, 'Q3 Planning', 'goals.txt', 'Ship twice.');
  expect(await site.client.run(downloadAttachment, { id: 'goals.txt', page: 'Q3 Planning' })).toMatchObject({
    id,
    title: 'goals.txt',
    text: 'Ship twice.',
    base64: null,
    how: null,
    version: { number: 2 },
  });
  expect(await site.client.run(downloadAttachment, { id, version: 1 })).toMatchObject({
    text: 'Ship.',
    fileSize: 5,
    version: { number: 1 },
  });
});

it('cuts a long text with the way to the rest', async () => {
  const line = 'All work and no play.\n';
  await attach(site.client, 'Q3 Planning', 'long.txt', line.repeat(1000));
  const first = await short({ id: 'long.txt' });
  expect(first).toMatchObject({ rest: { of: line.length * 1000, how: expect.stringContaining('textFrom') } });
  const from = line.length * 999;
  expect(await short({ id: 'long.txt', textFrom: from })).toMatchObject({ text: line });
});

it('brings what is no text in Base64, and keeps a large one out of the short form', async () => {
  const picture = Buffer.alloc(20_000, 1);
  await attach(site.client, 'Q3 Planning', 'large.png', picture, 'image/png');
  await attach(site.client, 'Q3 Planning', 'small.png', picture.subarray(0, 9), 'image/png');
  const large = await site.client.run(downloadAttachment, { id: 'large.png' });
  expect(large).toMatchObject({ text: null, base64: picture.toString('base64'), mediaType: 'image/png' });
  expect(await short({ id: 'large.png' })).toMatchObject({ how: expect.stringContaining('20 kB') });
  expect(await short({ id: 'large.png' })).not.toHaveProperty('base64');
  expect(await short({ id: 'small.png' })).toMatchObject({ base64: 'AQEBAQEBAQEB' });
});

it('says how to get what is too large for an answer, and does not fetch it', async () => {
  const { client } = site;
  await attach(client, 'Q3 Planning', 'huge.bin', Buffer.alloc(3_000_001, 1), 'application/zip');
  const answer = await client.run(downloadAttachment, { id: 'huge.bin' });
  expect(answer).toMatchObject({ text: null, base64: null, how: expect.stringContaining('3.0 MB') });
  expect(answer.how).toContain(`${client.url}/wiki/download/attachments/`);
  expect(client.sent.filter((sent) => sent.endsWith('/download'))).toEqual([]);
});

it.each([
  [{ id: 'nothing.pdf' }, 'not_found', 'No attachment fits'],
  [{ id: 'goals.txt', version: 7 }, 'not_found', 'no such thing'],
  [{ id: 'goals.txt', version: 0 }, 'invalid_input', 'version'],
])('%j is refused in words', async (sent, code, words) => {
  await attach(site.client, 'Q3 Planning', 'goals.txt', 'Ship.');
  await expect(site.client.run(downloadAttachment, sent)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
