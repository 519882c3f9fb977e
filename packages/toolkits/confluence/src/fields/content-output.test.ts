import { type RunContext, ToolError } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readOnlyHttp } from '../../testing/read-only-http.ts';
import { SiteClient } from '../../testing/run-tool.ts';
import type { Content } from '../api/content.ts';
import { contentOutput, describeContent, spaceNamesOf } from './content-output.ts';

const bare: Content = { id: '12', type: 'page', status: 'current' };
const page: Content = {
  ...bare,
  title: 'Plan',
  spaceId: '7',
  createdAt: '2026-01-01T00:00:00Z',
  version: { number: 2, message: '', createdAt: '2026-02-01T00:00:00Z' },
  _links: { base: 'https://acme.atlassian.net/wiki', webui: '/spaces/MKT/pages/12/Plan' },
};

// A service that fails in one way; the local site has no account that sees a page but not its space.
function failing(code: 'not_permitted' | 'rate_limited'): RunContext {
  const get = () => Promise.reject(new ToolError({ code, message: code }));
  return { ...new SiteClient('https://acme.atlassian.net').context(), http: readOnlyHttp(get) };
}

it('tells when it was changed, and where it opens', () => {
  const described = describeContent(page, { key: 'MKT', name: 'Marketing' }, failing('not_permitted'));
  expect(z.object(contentOutput).parse(described)).toMatchObject({
    url: 'https://acme.atlassian.net/wiki/spaces/MKT/pages/12/Plan',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-02-01T00:00:00Z',
    version: { number: 2, message: null, minorEdit: null },
    spaceName: 'Marketing',
  });
});

it('has a null for everything that the service leaves out', () => {
  const described = describeContent(bare, { key: null, name: null }, failing('not_permitted'));
  expect(z.object(contentOutput).parse(described)).toMatchObject({ title: '', version: null, spaceId: null });
});

it('names the space by its key where the account may not read it, and hides no other failure', async () => {
  expect(await spaceNamesOf(page, failing('not_permitted'))).toEqual({ key: 'MKT', name: 'MKT' });
  expect(await spaceNamesOf(bare, failing('not_permitted'))).toEqual({ key: null, name: null });
  await expect(spaceNamesOf(page, failing('rate_limited'))).rejects.toThrow('rate_limited');
});
