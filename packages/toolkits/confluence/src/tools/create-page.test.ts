import { describe, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createPage } from './create-page.ts';

const site = useLocalSite();
const page = (id: unknown) => site.client.read(`/wiki/api/v2/pages/${id}?body-format=storage`);

it('makes an empty page where no text is given, under the home page', async () => {
  const made = await site.client.run(createPage, { title: 'Project documentation', spaceId: 'marketing' });
  expect(made).toMatchObject({
    title: 'Project documentation',
    status: 'current',
    spaceKey: 'MKT',
    spaceName: 'Marketing',
    version: { number: 1 },
  });
  expect(await page(made.id)).toMatchObject({
    title: 'Project documentation',
    spaceId: made.spaceId,
    parentId: made.parentId,
    body: { storage: { value: '' } },
  });
});

it('answers with an address that opens the page', async () => {
  const { client } = site;
  const { url } = await client.run(createPage, { title: 'Open me', spaceId: 'MKT' });
  expect(url).toMatch(new RegExp(`^${client.url}/wiki/spaces/MKT/pages/\\d+/Open\\+me$`));
});

it('writes Markdown, under a page that it finds by its title', async () => {
  const made = await site.client.run(createPage, {
    title: 'Winter campaign',
    spaceId: 'Marketing',
    parentId: 'campaigns',
    body: 'Ship on **Friday**',
  });
  const parent = await page(made.parentId);
  expect(parent).toMatchObject({ title: 'Campaigns' });
  expect(await page(made.id)).toMatchObject({
    body: { storage: { value: '<p>Ship on <strong>Friday</strong></p>' } },
  });
});

it('takes the space of the parent where none is given', async () => {
  const made = await site.client.run(createPage, { title: 'Summer campaign', parentId: 'campaigns' });
  expect(made).toMatchObject({ spaceKey: 'MKT' });
  expect(await page(made.parentId)).toMatchObject({ title: 'Campaigns' });
});

it('takes the home page of a space by what people call it', async () => {
  const { client } = site;
  const plain = await client.run(createPage, { title: 'Beside it', spaceId: 'MKT' });
  const made = await client.run(createPage, {
    title: 'At the top',
    spaceId: 'MKT',
    parentId: 'the homepage',
  });
  expect(made.parentId).toBe(plain.parentId);
});

it('takes what Composio’s schema takes', async () => {
  const { client } = site;
  const { spaceId } = await client.run(createPage, { title: 'First', spaceId: 'MKT' });
  const made = await client.run(createPage, {
    spaceId,
    title: 'Strict',
    body: { storage: { representation: 'storage', value: '<p>a</p>' } },
    parentId: null,
    type: 'page',
  });
  expect(await page(made.id)).toMatchObject({ body: { storage: { value: '<p>a</p>' } } });
});

it('takes a text that is a document of ADF as Confluence takes it', async () => {
  const content = [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Goals' }] }];
  const body = JSON.stringify({ type: 'doc', version: 1, content });
  const { id } = await site.client.run(createPage, { spaceId: 'MKT', title: 'From ADF', body });
  expect(await site.client.read(`/wiki/api/v2/pages/${id}?body-format=storage`)).toMatchObject({
    body: { storage: { value: '<h2>Goals</h2>' } },
  });
});

it('makes a draft where one is asked for', async () => {
  const made = await site.client.run(createPage, { title: 'Later', spaceId: 'MKT', status: 'draft' });
  expect(made.status).toBe('draft');
});

it('says beforehand what it is about to do, and has sent nothing', async () => {
  const { client } = site;
  const input = createPage.input.parse({ title: 'Plan', spaceId: 'mkt' });
  const plan = await createPage.plan(input, client.context());
  expect(plan.summary).toBe('Create the page “Plan” in Marketing (MKT)');
  expect(client.sent.every((request) => request.startsWith('GET '))).toBe(true);
});

describe('bad input', () => {
  it.each([
    [{ title: 'Q3 Planning', spaceId: 'MKT' }, 'conflict', 'Send another'],
    [{ title: 'X', spaceId: 'nowhere' }, 'not_found', 'Send the key'],
    [{ title: 'X', spaceId: 'MKT', parentId: 'no such page' }, 'not_found', 'No page fits'],
    [
      { title: 'X', spaceId: 'MKT', body: { representation: 'storage', value: '<p>' } },
      'invalid_input',
      'Markdown',
    ],
    [{ title: 'X' }, 'invalid_input', 'Send spaceId, parentId or both'],
    [{ title: ' ', spaceId: 'MKT' }, 'invalid_input', ''],
    [{ title: 'X', spaceId: 'MKT', color: 'red' }, 'invalid_input', 'color'],
  ])('%j is refused in words, and nothing changes', async (input, code, words) => {
    const { client } = site;
    const pages = () => client.read('/wiki/api/v2/pages?limit=250');
    const before = await pages();
    await expect(client.run(createPage, input)).rejects.toMatchObject({
      details: { code, message: expect.stringContaining(words) },
    });
    expect(await pages()).toEqual(before);
  });
});
