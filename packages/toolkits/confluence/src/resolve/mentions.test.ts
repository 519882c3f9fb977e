import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { markdownFromStorage, storageFromMarkdown } from './mentions.ts';
import { findUser } from './user.ts';

const site = useLocalSite();

it('mentions people by name, by email and by account id, and reads their names again', async () => {
  const { accountId } = await findUser('Sam Lee', site.client.context());
  const text = `@[Jane Doe], @[admin@example.com] and @[${accountId}]: please read.`;
  const storage = await storageFromMarkdown(text, site.client.context());
  expect(storage.match(/<ac:link><ri:user ri:account-id="[^"]+" \/><\/ac:link>/g)).toHaveLength(3);
  expect(await markdownFromStorage(storage, site.client.context())).toBe(
    '@[Jane Doe], @[Ada Admin] and @[Sam Lee]: please read.',
  );
});

it('asks nothing for a text that mentions nobody', async () => {
  const { client } = site;
  const storage = await storageFromMarkdown('a@[x] `@[Jane]` \\@[Jane]', client.context());
  expect(await markdownFromStorage(storage, client.context())).toContain('Jane');
  expect(client.sent).toEqual([]);
});

it('refuses a mention of somebody who is not there, with those who may be meant', async () => {
  await expect(storageFromMarkdown('@[Jane Dough]', site.client.context())).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('Jane Doe') },
  });
});
