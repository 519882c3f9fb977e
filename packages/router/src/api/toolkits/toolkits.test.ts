import { confluence } from '@tributary/toolkit-confluence';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { notes, openClock } from '../../testing/notes-toolkit.ts';
import { runningRouter } from '../../testing/running-router.ts';

const page = z.looseObject({ items: z.array(z.looseObject({ slug: z.string() })) });
const toolkits = '/api/v3.1/toolkits';

async function toolkitsRouter() {
  const router = await runningRouter({
    toolkits: [{ ...notes, categories: ['Note taking', 'Team collaboration'] }, openClock, confluence],
  });
  const slugs = async (query: string, body?: object) => {
    const { body: answer } = await router.request(
      body ? 'POST' : 'GET',
      `${toolkits}${body ? '/multi' : query}`,
      body,
    );
    return page.parse(answer).items.map(({ slug }) => slug);
  };
  return { ...router, slugs };
}

it('lists toolkits by category, maker and words', async () => {
  const { slugs } = await toolkitsRouter();
  expect(await slugs('')).toEqual(['confluence', 'notes', 'openclock']);
  expect(await slugs('?category=team-collaboration')).toEqual(['confluence', 'notes']);
  expect(await slugs('?category=Note%20taking')).toEqual(['notes']);
  expect(await slugs('?managed_by=composio&limit=1')).toEqual(['confluence']);
  expect(await slugs('?managed_by=project')).toEqual([]);
  expect(await slugs('?search=CLOUD')).toEqual(['confluence']);
});

it('lists several at once', async () => {
  const { slugs } = await toolkitsRouter();
  expect(await slugs('', { toolkits: ['OpenClock', 'notes', 'nothing'] })).toEqual(['notes', 'openclock']);
  expect(await slugs('', { category: 'note-taking' })).toEqual(['notes']);
  expect(await slugs('', {})).toHaveLength(3);
});

it('tells of a toolkit what it can do and what connects it', async () => {
  const { request } = await toolkitsRouter();
  const { body } = await request('GET', `${toolkits}/Confluence`);
  expect(body).toMatchObject({
    slug: 'confluence',
    enabled: true,
    no_auth: false,
    auth_schemes: ['API_KEY', 'BEARER_TOKEN', 'OAUTH2'],
    meta: {
      tools_count: confluence.tools.length,
      version: '20261122_00',
      available_versions: ['20261122_00', '00000000_00'],
      updated_at: '2026-11-22T00:00:00.000Z',
    },
  });
  const field = { type: 'string', displayName: expect.any(String), description: expect.any(String) };
  expect(body).toMatchObject({
    auth_config_details: expect.arrayContaining([
      {
        name: 'confluence_api_key',
        mode: 'API_KEY',
        fields: {
          auth_config_creation: { required: [], optional: [] },
          connected_account_initiation: {
            required: expect.arrayContaining([
              { ...field, name: 'subdomain', required: true, is_secret: false },
              { ...field, name: 'generic_api_key', required: true, is_secret: true },
            ]),
            optional: [],
          },
        },
      },
    ]),
  });
});

it('refuses a toolkit, a version and an order that there are none of', async () => {
  const { request } = await toolkitsRouter();
  const missing = await request('GET', `${toolkits}/confluense`);
  expect(missing.body).toMatchObject({
    error: { status: 404, suggested_fix: 'There are: confluence, notes, openclock.' },
  });
  const version = await request('GET', `${toolkits}/notes?version=1`);
  expect(version.body).toMatchObject({
    error: { status: 400, suggested_fix: expect.stringContaining('20261122_00') },
  });
  const order = await request('GET', `${toolkits}?sort_by=usage`);
  expect(order.body).toMatchObject({ error: { errors: [expect.stringContaining('Use is not counted')] } });
});

it('lists every category once', async () => {
  const { request } = await toolkitsRouter();
  expect((await request('GET', `${toolkits}/categories`)).body).toMatchObject({
    items: [
      { id: 'note-taking', name: 'Note taking' },
      { id: 'team-collaboration', name: 'team collaboration' },
    ],
    total_items: 2,
  });
});
