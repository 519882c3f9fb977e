import type { RunContext } from '@tributary/toolkit';
import { describe, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { readOnlyHttp } from '../../testing/read-only-http.ts';
import { createPrivateSpace } from '../tools/create-private-space.ts';
import { findSpace } from './space.ts';

const site = useLocalSite();

it.each(['MKT', 'mkt', 'Marketing', ' marketing ', 'the Marketing space', 'market'])(
  'finds Marketing as %j',
  async (words) => {
    expect((await findSpace(words, site.client.context())).key).toBe('MKT');
  },
);

it('finds a space by its id and by its address', async () => {
  const { client } = site;
  const { id } = await findSpace('ENG', client.context());
  expect((await findSpace(id, client.context())).key).toBe('ENG');
  expect((await findSpace(`${client.url}/wiki/spaces/ENG/overview`, client.context())).key).toBe('ENG');
});

it('asks once in a call, whatever the spelling', async () => {
  const { client } = site;
  const context = client.context();
  await findSpace('marketing', context);
  await findSpace('Marketing', context);
  expect(client.sent).toEqual(['GET /wiki/api/v2/spaces']);
});

it('takes a key for the space that has it, whatever another is called', async () => {
  const { client } = site;
  await client.run(createPrivateSpace, { name: 'ENG', key: 'OTHER' });
  expect((await findSpace('eng', client.context())).name).toBe('Engineering');
});

it('lists the candidates where several fit', async () => {
  const { client } = site;
  await client.run(createPrivateSpace, { name: 'Marketing', key: 'MKTTWO' });
  await expect(findSpace('marketing', client.context())).rejects.toMatchObject({
    details: {
      code: 'ambiguous',
      message: expect.stringContaining('MKTTWO'),
      candidates: [
        expect.objectContaining({ name: 'Marketing', detail: 'MKT' }),
        expect.objectContaining({ detail: 'MKTTWO' }),
      ],
    },
  });
  expect((await findSpace('MKTTWO', client.context())).key).toBe('MKTTWO');
});

it('offers the closest names where none fits, and says what an empty one lacks', async () => {
  const context = site.client.context();
  await expect(findSpace('Marketng', context)).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('“Marketing” (MKT') },
  });
  await expect(findSpace(' ', context)).rejects.toMatchObject({ details: { code: 'invalid_input' } });
});

describe('on a site with more spaces than one list brings', () => {
  // More spaces than a test can make for real; only the paging is stood in for.
  function manySpaces(total: number): { readonly context: RunContext; readonly asked: unknown[] } {
    const asked: unknown[] = [];
    const spaces = Array.from({ length: total }, (_, at) => ({
      id: `${at}`,
      key: `K${at}`,
      name: `Team ${at} room`,
    }));
    const get: RunContext['http']['get'] = async (path, query = {}) => {
      asked.push(query.keys ?? query.cursor ?? 'first');
      const from = Number(query.cursor ?? 0);
      const results = query.keys
        ? spaces.filter(({ key }) => key === query.keys)
        : spaces.slice(from, from + 250);
      const more = !query.keys && from + 250 < total;
      const links = more ? { next: `${path}?cursor=${from + 250}` } : {};
      return { status: 200, headers: {}, body: { results, _links: links } };
    };
    const context = { ...site.client.context(), http: readOnlyHttp(get) };
    return { context, asked };
  }

  it('asks for the key before it reads on', async () => {
    const { context, asked } = manySpaces(1000);
    expect((await findSpace('k900', context)).key).toBe('K900');
    expect(asked).toEqual(['first', 'K900']);
  });

  it('reads on until a name fits exactly', async () => {
    const { context, asked } = manySpaces(1000);
    expect((await findSpace('team 600 room', context)).key).toBe('K600');
    expect(asked).toEqual(['first', '250', '500']);
  });
});
