import { isWriteTool, type Place, type ToolRequest, type ToolResponse } from '@tributary/toolkit';
import { describe, expect, it } from 'vitest';
import { exampleArguments } from '../../testing/example-calls.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { SiteClient } from '../../testing/run-tool.ts';
import { confluence } from '../toolkit.ts';
import { writePlaces } from './write-places.ts';

const site = useLocalSite();

/** Asks of each write, before it is sent, where it changes something. */
class AskingClient extends SiteClient {
  readonly answers: (readonly Place[] | undefined)[] = [];

  override async send(request: ToolRequest): Promise<ToolResponse> {
    const isRead = request.method === 'GET' || request.path === '/wiki/api/v2/users-bulk';
    if (!isRead) this.answers.push(await placesOf(request));
    return super.send(request);
  }
}

function placesOf(request: ToolRequest): Promise<readonly Place[] | undefined> {
  return writePlaces.of(request, site.client.context().http);
}

async function titlesOf(method: ToolRequest['method'], path: string, body?: ToolRequest['body']) {
  const found = await placesOf({ method, path, ...(body === undefined ? {} : { body }) });
  return found?.map(({ title }) => title);
}

async function idOf(title: string): Promise<string> {
  const found = await site.client.send({ method: 'GET', path: '/wiki/api/v2/pages', query: { title } });
  const [, id = ''] = /"id":"(\d+)"/.exec(JSON.stringify(found.body)) ?? [];
  return id;
}

describe('every tool that writes', () => {
  it.each(confluence.tools.filter(isWriteTool).map((tool) => [tool.slug, tool] as const))(
    '%s tells before each request which space it changes',
    async (slug, tool) => {
      const client = new AskingClient(site.client.url);
      await client.run(tool, await exampleArguments(slug, site.client));
      expect(client.answers.length).toBeGreaterThan(0);
      const makesSpace = /CREATE_(?:PRIVATE_)?SPACE$/.test(slug);
      for (const places of client.answers) {
        expect(places?.length).toBeGreaterThan(0);
        expect(places?.every(({ names }) => names.length === (makesSpace ? 0 : 2))).toBe(true);
      }
    },
  );
});

it('tells both spaces of a move', async () => {
  const [page, target] = [await idOf('Campaigns'), await idOf('Runbooks')];
  expect(await titlesOf('PUT', `/wiki/rest/api/content/${page}/move/append/${target}`)).toEqual([
    'Marketing (MKT)',
    'Engineering (ENG)',
  ]);
});

it('tells the space that a new parent is in', async () => {
  const [page, parentId] = [await idOf('Campaigns'), await idOf('Runbooks')];
  expect(await titlesOf('PUT', `/wiki/api/v2/pages/${page}`, { parentId })).toEqual([
    'Marketing (MKT)',
    'Engineering (ENG)',
  ]);
});

it('tells where a copy goes, whatever it is a copy of', async () => {
  const page = await idOf('Campaigns');
  const copy = (destination: ToolRequest['body']) =>
    titlesOf('POST', `/wiki/rest/api/content/${page}/copy`, { destination: destination ?? null });
  expect(await copy({ type: 'space', value: 'eng' })).toEqual(['Engineering (ENG)']);
  expect(await copy({ type: 'parent_page', value: await idOf('Runbooks') })).toEqual(['Engineering (ENG)']);
});

it('knows a draft that was never published', async () => {
  const found = await site.client.send({ method: 'GET', path: '/wiki/api/v2/spaces', query: { keys: 'HR' } });
  const [, spaceId = ''] = /"id":"(\d+)"/.exec(JSON.stringify(found.body)) ?? [];
  const body = { spaceId, title: 'Not yet', status: 'draft' };
  const made = await site.client.send({ method: 'POST', path: '/wiki/api/v2/pages', body });
  const [, id = ''] = /"id":"(\d+)"/.exec(JSON.stringify(made.body)) ?? [];
  expect(await titlesOf('PUT', `/wiki/api/v2/pages/${id}`)).toEqual(['People (HR)']);
});

it('tells where an attachment is moved to', async () => {
  const [page, target] = [await idOf('Campaigns'), await idOf('Runbooks')];
  const address = `/wiki/rest/api/content/${page}/child/attachment`;
  const body = { id: 'att1', container: { id: target, type: 'page' } };
  expect(await titlesOf('PUT', address, body)).toEqual(['Marketing (MKT)', 'Engineering (ENG)']);
  expect(await titlesOf('PUT', address, { container: target })).toBeUndefined();
});

it.each([{ parentId: {} }, { parentId: '1', spaceId: false }, { spaceId: ['1'] }])(
  'cannot tell where a body goes that says it in another form: %j',
  async (body) => {
    expect(await titlesOf('PUT', `/wiki/api/v2/pages/${await idOf('Campaigns')}`, body)).toBeUndefined();
  },
);

it.each(['', '/move/APPEND/1', '/Copy', '/child/comment', '/property/x'])(
  'cannot tell what %j below content changes',
  async (below) => {
    const address = `/wiki/rest/api/content/${await idOf('Campaigns')}${below}`;
    expect(await titlesOf('PUT', address, { ancestors: [{ id: await idOf('Runbooks') }] })).toBeUndefined();
  },
);

it.each([
  ['POST', '/wiki/rest/api/template', { name: 'x' }],
  ['POST', '/wiki/rest/api/group', { name: 'x' }],
  ['DELETE', '/wiki/api/v2/pages/999999', undefined],
  ['POST', '/wiki/api/v2/pages', { title: 'No space' }],
  ['POST', '/wiki/api/v2/pages', 'no object'],
  ['DELETE', '/wiki/rest/api/space/NOPE', undefined],
  ['DELETE', '/wiki/rest/api/space/MKT%2F..%2FENG', undefined],
  ['DELETE', '/wiki/rest/api/space/MKT//label', undefined],
  ['DELETE', '/wiki/rest/api/space/MKT;x=1', undefined],
  ['DELETE', '/wiki/rest/api/space/%', undefined],
  ['DELETE', 'http://[', undefined],
] as const)('cannot tell where %s %s goes', async (method, path, body) => {
  expect(await titlesOf(method, path, body)).toBeUndefined();
});

it('reads a path as servers do', async () => {
  expect(await titlesOf('DELETE', '/wiki/rest/api/content/../space/mkt?x=1#y')).toEqual(['Marketing (MKT)']);
});
