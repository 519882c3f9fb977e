import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { everyWay, type RestrictedRouter, restrictedRouter } from '../../testing/restricted-router.ts';

const executed = z.looseObject({ log_id: z.string(), data: z.looseObject({ id: z.string() }) });
const asked = z.looseObject({
  data: z.looseObject({ approval_required: z.looseObject({ approval_id: z.string() }) }),
});
const newPage = (spaceId: string) => ({ spaceId, title: 'Not to be', body: 'Nor this.' });
const restricted = expect.stringContaining('[Connection Restriction]');

/** Tries all ways, and that each is refused for the restriction with nothing changed at the site. */
async function expectRefused(
  world: RestrictedRouter,
  ways: Readonly<Record<string, () => Promise<string>>>,
): Promise<void> {
  const before = await world.state();
  const sent = world.proxy.requests.length;
  for (const [way, call] of Object.entries(ways)) expect([way, await call()]).toEqual([way, restricted]);
  const writes = world.proxy.requests.slice(sent).filter((request) => !request.startsWith('GET '));
  expect(writes).toEqual([]);
  expect(await world.state()).toEqual(before);
}

describe('an account that only reads', () => {
  it('writes nothing by any path', async () => {
    const world = await restrictedRouter({ read_only: true });
    const { ways, proxies } = await everyWay(world);
    await expectRefused(world, ways('CONFLUENCE_CREATE_PAGE', newPage('MKT')));
    const { 'MCP directly': unlisted, ...others } = ways('confluence_delete_page', { id: 'Q3 Planning' });
    await expectRefused(world, others);
    expect(await unlisted?.()).toContain('not found');
    const page = await world.pageId('Q3 Planning');
    await expectRefused(world, proxies({ endpoint: `/wiki/api/v2/pages/${page}`, method: 'DELETE' }));
    for (const [way, call] of Object.entries(ways('CONFLUENCE_GET_PAGES', { limit: 1 })))
      expect([way, await call()]).not.toEqual([way, restricted]);
  });

  it('takes nothing back, and does nothing that was agreed to before', async () => {
    const world = await restrictedRouter({});
    const { path, post, overMcp } = await everyWay(world);
    const made = await post(`${path}/execute`, {
      tool_slug: 'CONFLUENCE_CREATE_PAGE',
      arguments: { spaceId: 'MKT', title: 'Made before' },
    });
    const { log_id } = executed.parse(JSON.parse(made));
    const asking = await everyWay(world, { approvals: { default: 'ask' } });
    const call = { tool_slug: 'CONFLUENCE_CREATE_PAGE', arguments: newPage('MKT') };
    const question = asked.parse(JSON.parse(await post(`${asking.path}/execute`, call)));
    const { approval_id } = question.data.approval_required;
    await world.router.request('POST', `/api/v3.1/approvals/${approval_id}/approve`, {});
    await world.set({ read_only: true });
    await expectRefused(world, {
      'undo of the last': () => post(`${path}/undo`, { scope: 'last' }),
      'undo by its id': () => post(`${path}/undo`, { log_id }),
      'undo of the session': () => post(`${path}/undo`, { scope: 'session' }),
      'undo in the journal': () => post(`/api/v3.1/logs/tool_execution/${log_id}/undo`, {}),
      'the meta tool': () => overMcp('TRIBUTARY_UNDO', { log_id }),
      'a trial of undo': () => post(`${path}/undo`, { log_id, dry_run: true }),
      'what was agreed to': () => post(`${asking.path}/execute`, { ...call, approval_id }),
    });
    await world.set({ read_only: false });
    expect(await post(`${path}/undo`, { log_id })).toContain('"successful":true');
  });
});

it('is used by the tools alone that its auth config lists, and by no request of own words', async () => {
  const world = await restrictedRouter({});
  const { body } = await world.router.request('GET', `/api/v3.1/connected_accounts/${world.account}`);
  const config = `/api/v3.1/auth_configs/${z.looseObject({ id: z.string() }).parse(Object(body).auth_config).id}`;
  const access = { tools_available_for_execution: ['confluence_get_pages', 'CONFLUENCE_CREATE_PAGE'] };
  const set = await world.router.request('PATCH', config, { type: 'custom', tool_access_config: access });
  expect(set).toMatchObject({
    status: 200,
    body: {
      restrict_to_following_tools: ['CONFLUENCE_GET_PAGES', 'CONFLUENCE_CREATE_PAGE'],
      read_only: false,
      write_places: null,
    },
  });
  const { path, post, ways, proxies } = await everyWay(world);
  const page = await world.pageId('Q3 Planning');
  await expectRefused(world, ways('CONFLUENCE_DELETE_PAGE', { id: page }));
  await expectRefused(world, ways('CONFLUENCE_GET_SPACES', {}));
  await expectRefused(world, proxies({ endpoint: `/wiki/api/v2/pages/${page}`, method: 'GET' }));
  const made = await post(`${path}/execute`, {
    tool_slug: 'CONFLUENCE_CREATE_PAGE',
    arguments: newPage('MKT'),
  });
  // What takes it back is a call of another tool.
  const { log_id } = executed.parse(JSON.parse(made));
  await expectRefused(world, { undo: () => post(`${path}/undo`, { log_id }) });
  await world.router.request('PATCH', config, { type: 'custom', restrict_to_following_tools: [] });
  expect(await post(`${path}/undo`, { log_id })).toContain('"successful":true');
});

describe('an account that may write in MKT alone', () => {
  it('writes nowhere else by any path', async () => {
    const world = await restrictedRouter({ write_places: ['MKT'] });
    const { ways } = await everyWay(world);
    await expectRefused(world, ways('CONFLUENCE_CREATE_PAGE', newPage('ENG')));
    await expectRefused(world, ways('CONFLUENCE_DELETE_PAGE', { id: await world.pageId('Runbooks') }));
  });

  it('neither moves, copies, labels, comments on, attaches to, deletes nor makes what is elsewhere', async () => {
    const world = await restrictedRouter({ write_places: ['mkt'] });
    const { path, post, proxies } = await everyWay(world);
    const [here, there] = [await world.pageId('Campaigns'), await world.pageId('Runbooks')];
    const tool = (slug: string, given: object) => () =>
      post(`${path}/execute`, { tool_slug: `CONFLUENCE_${slug}`, arguments: given });
    const request = (method: string, endpoint: string, body?: object) =>
      proxies({ endpoint, method, ...(body ? { body } : {}) });
    await expectRefused(world, {
      'move out of it': tool('MOVE_PAGE', { id: here, parentId: there }),
      'move into another': tool('MOVE_PAGE', { id: here, spaceId: 'ENG' }),
      'move into it': tool('MOVE_PAGE', { id: there, parentId: here }),
      'under a parent elsewhere': tool('CREATE_PAGE', { ...newPage('ENG'), parentId: 'Runbooks' }),
      change: tool('UPDATE_PAGE', { id: there, body: 'Mine.' }),
      label: tool('ADD_CONTENT_LABEL', { id: there, labels: ['mine'] }),
      comment: tool('CREATE_FOOTER_COMMENT', { pageId: there, body: 'Mine.' }),
      attach: tool('UPLOAD_ATTACHMENT', { pageId: there, fileName: 'a.txt', text: 'Mine.' }),
      'make a space': tool('CREATE_SPACE', { name: 'Mine', key: 'MINE' }),
      'delete a space': tool('DELETE_SPACE', { space_key: 'ENG' }),
    });
    await expectRefused(world, request('POST', '/wiki/rest/api/template', { name: 'Mine' }));
    await expectRefused(
      world,
      request('POST', `/wiki/rest/api/content/${here}/copy`, {
        destination: { type: 'space', value: 'eng' },
      }),
    );
    await expectRefused(world, request('DELETE', `/wiki/api/v2/pages/${there}`));
    await expectRefused(world, request('DELETE', `/wiki/rest/api/content/${here}/../${there}`));
    await expectRefused(world, request('PUT', `/wiki/rest/api/content/${here}/move/append/${there}`));
  });

  it('writes there, whatever the space is called by', async () => {
    const world = await restrictedRouter({ write_places: ['MKT'] });
    const { path, post } = await everyWay(world);
    for (const [number, spaceId] of ['MKT', 'mkt', 'Marketing'].entries()) {
      const given = { spaceId, title: `Page ${number}`, body: 'Here.' };
      expect(
        await post(`${path}/execute`, { tool_slug: 'CONFLUENCE_CREATE_PAGE', arguments: given }),
      ).toContain('"successful":true');
    }
  });
});
