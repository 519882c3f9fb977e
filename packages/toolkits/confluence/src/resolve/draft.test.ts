import { ToolError } from '@tributary/toolkit';
import { beforeEach, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { readOnlyHttp } from '../../testing/read-only-http.ts';
import { jane } from '../../testing/run-tool.ts';
import { createPage } from '../tools/create-page.ts';
import { deletePage } from '../tools/delete-page.ts';
import { getPageById } from '../tools/get-page-by-id.ts';
import { updatePage } from '../tools/update-page.ts';
import { findDraft } from './draft.ts';

const site = useLocalSite();
const draftIn = (spaceId: string, title = 'Later plans') =>
  site.client.run(createPage, { spaceId, title, status: 'draft', body: 'Soon' });

let id: unknown;
beforeEach(async () => {
  ({ id } = await draftIn('MKT'));
});

it('is read by its title where a draft is asked for', async () => {
  const read = await site.client.run(getPageById, { id: 'later PLANS', draft: true });
  expect(read).toMatchObject({ id, status: 'draft', text: 'Soon' });
  await expect(site.client.run(getPageById, { id: 'later plans' })).rejects.toMatchObject({
    details: { code: 'not_found' },
  });
});

it('is changed by its title, and stays a draft', async () => {
  expect(await site.client.run(updatePage, { id: 'Later plans', body: 'Now' })).toMatchObject({
    id,
    status: 'draft',
  });
});

it('is discarded by its title', async () => {
  expect(await site.client.run(deletePage, { id: 'later plans', draft: true })).toMatchObject({ id });
  await expect(site.client.run(deletePage, { id: 'Q3 Planning', draft: true })).rejects.toMatchObject({
    details: { code: 'conflict', message: expect.stringContaining('“Q3 Planning” is published') },
  });
});

it('is asked about where several fit, each marked as a draft', async () => {
  await draftIn('ENG');
  const refusal = { details: { code: 'ambiguous', candidates: expect.any(Array) } };
  await expect(site.client.run(updatePage, { id: 'later plans', body: 'x' })).rejects.toMatchObject(refusal);
  await expect(site.client.run(updatePage, { id: 'later plans', body: 'x' })).rejects.toThrow(
    /draft of a page in (MKT|ENG).*draft of a page in (MKT|ENG)/,
  );
  const only = { id: 'later plans', draft: true, space: 'marketing' };
  expect(await site.client.run(getPageById, only)).toMatchObject({ id });
});

it('is not there on a site that refuses to search drafts', async () => {
  const context = site.client.context();
  const http = readOnlyHttp(async (path, query) => {
    if (!query?.cqlcontext) return context.http.get(path, query);
    throw new ToolError({ code: 'invalid_input', message: 'No drafts here.' });
  });
  expect(await findDraft('page', { id: 'later plans' }, { ...context, http })).toBeNull();
});

it('is found by nobody else', async () => {
  await expect(site.as(jane).run(updatePage, { id: 'later plans', body: 'x' })).rejects.toMatchObject({
    details: { code: 'not_found' },
  });
});
