import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { restorePageVersion } from './restore-page-version.ts';
import { updatePage } from './update-page.ts';

const site = useLocalSite();

const stored = (id: unknown) => site.client.read(`/wiki/api/v2/pages/${id}?body-format=storage`);

async function withThreeVersions(): Promise<unknown> {
  await site.client.run(updatePage, { id: 'Q3 Planning', body: 'Second.' });
  const { id } = await site.client.run(updatePage, {
    id: 'Q3 Planning',
    title: 'Q4 Planning',
    body: 'Third.',
  });
  return id;
}

it('brings an earlier text back as the newest version and keeps the title', async () => {
  const id = await withThreeVersions();
  const answer = await site.client.run(restorePageVersion, { id: 'q4 planning', versionNumber: 2 });
  expect(answer).toMatchObject({
    id,
    title: 'Q4 Planning',
    version: { number: 4, message: 'Back to version 2' },
  });
  expect(await stored(id)).toMatchObject({
    title: 'Q4 Planning',
    body: { storage: { value: '<p>Second.</p>' } },
  });
});

it('brings the earlier title back too where it is asked to', async () => {
  const id = await withThreeVersions();
  const sent = { id, versionNumber: 1, restoreTitle: true, message: 'As it was' };
  expect(await site.client.run(restorePageVersion, sent)).toMatchObject({
    version: { message: 'As it was' },
  });
  expect(await stored(id)).toMatchObject({ title: 'Q3 Planning' });
});

it('says beforehand which version comes back', async () => {
  const id = String(await withThreeVersions());
  const plan = await restorePageVersion.plan({ id, versionNumber: 2 }, site.client.context());
  expect(plan.summary).toBe('Bring back version 2 of the page “Q4 Planning”');
  expect(plan.changes).toEqual([{ what: 'text of “Q4 Planning”', before: 'Third.', after: 'Second.' }]);
});

it('does not bury what somebody writes at the same time', async () => {
  const id = await withThreeVersions();
  const racing = site.client.write(restorePageVersion, { id, versionNumber: 2 }, async () => {
    await site.as(jane).run(updatePage, { id, body: 'Fourth.' });
  });
  await expect(racing).rejects.toMatchObject({
    details: { code: 'conflict', message: expect.stringContaining('Jane Doe changed the text') },
  });
  expect(await stored(id)).toMatchObject({ body: { storage: { value: '<p>Fourth.</p>' } } });
});

it.each([
  [{ id: 'q3 planning', versionNumber: 7 }, 'not_found', 'no version 7'],
  [{ id: 'q3 planning', versionNumber: 1 }, 'invalid_input', 'at version 1 already'],
  [{ id: 'q3 planning' }, 'invalid_input', 'versionNumber'],
  [{ id: 'no such page', versionNumber: 1 }, 'not_found', 'No page fits'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(restorePageVersion, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
