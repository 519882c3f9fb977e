import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../testing/site-client.ts';
import { appToken } from './app-authentication.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const call = async (method: string, path: string, body?: unknown) => {
  const response = await fetch(`${site.site.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${appToken}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
};

describe('properties of the app', () => {
  const root = '/wiki/api/v2/app/properties';

  it('are made, replaced, listed and removed', async () => {
    expect((await call('PUT', `${root}/b`, { on: true })).status).toBe(201);
    expect((await call('PUT', `${root}/b`, { on: false })).status).toBe(200);
    await call('PUT', `${root}/a`, { x: 1 });
    expect((await call('GET', `${root}/b`)).json).toEqual({ key: 'b', value: { on: false } });
    expect((await call('GET', root)).json.results).toEqual([
      { key: 'a', value: { x: 1 } },
      { key: 'b', value: { on: false } },
    ]);
    expect((await call('DELETE', `${root}/b`)).status).toBe(204);
    expect((await call('GET', `${root}/b`)).status).toBe(404);
  });

  it('have keys of at most 127 characters', async () => {
    expect((await call('PUT', `${root}/${'k'.repeat(128)}`, {})).status).toBe(400);
  });

  it('have objects for values', async () => {
    expect((await call('PUT', `${root}/k`, 'text')).status).toBe(400);
    expect((await call('GET', `${root}/k`)).status).toBe(404);
  });

  it('are the app’s alone', async () => {
    expect((await site.as('ada').get(root)).status).toBe(401);
    expect((await site.as('ada').get(`${root}/a`)).status).toBe(401);
    expect((await site.anonymous().get(root)).status).toBe(401);
  });
});

describe('modules of the app', () => {
  const path = '/wiki/rest/atlassian-connect/1/app/module/dynamic';

  it('are registered, listed and removed', async () => {
    const modules = [{ key: 'item', url: '/item' }, { key: 'page' }];
    expect((await call('POST', path, { modules })).status).toBe(200);
    expect((await call('GET', path)).json).toEqual({ modules });
    expect((await call('DELETE', `${path}?moduleKey=item`)).status).toBe(204);
    expect((await call('GET', path)).json).toEqual({ modules: [{ key: 'page' }] });
    await call('DELETE', path);
    expect((await call('GET', path)).json).toEqual({ modules: [] });
  });

  it('are taken by their types, as in a descriptor', async () => {
    const webItems = [{ key: 'item', url: '/item', name: { value: 'Go' } }];
    expect((await call('POST', path, { webItems })).status).toBe(200);
    expect((await call('GET', path)).json).toEqual({ modules: webItems });
    expect((await call('POST', path, {})).status).toBe(400);
  });

  it('are registered all or none, each once', async () => {
    await call('POST', path, { modules: [{ key: 'page' }] });
    expect((await call('POST', path, { modules: [{ key: 'new' }, { key: 'page' }] })).status).toBe(400);
    expect((await call('POST', path, { modules: [{}] })).status).toBe(400);
    expect((await call('GET', path)).json).toEqual({ modules: [{ key: 'page' }] });
    expect((await site.as('ada').get(path)).status).toBe(401);
  });
});
