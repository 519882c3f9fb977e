import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { findContent } from '../resolve/content.ts';
import { withPeoplesWords } from './peoples-words.ts';

const site = useLocalSite();
const janeId = '712020:0d9b8a52-7c41-4f3e-8b1a-5e2f6d4c9a02';

// The clock of these calls stands on Sunday, 22 November 2026.
it.each([
  ['creator = "Jane Doe" and space = marketing', `creator = "${janeId}" and space = "MKT"`],
  ['contributor in (me, "jane@example.com")', `contributor in (currentUser(), "${janeId}")`],
  ['creator = currentUser() and type = page', 'creator = currentUser() and type = page'],
  ['space in (MKT, Engineering)', 'space in ("MKT", "ENG")'],
  ['created >= "last Monday"', 'created >= "2026-11-16"'],
  ['created > yesterday', 'created >= "2026-11-22"'],
  ['lastModified <= "October 2026" order by created', 'lastmodified < "2026-11-01" order by created'],
  ['created = yesterday', '(created >= "2026-11-21" AND created < "2026-11-22")'],
  ['created != "last week"', '(created < "2026-11-09" OR created >= "2026-11-16")'],
  ['created < "yesterday at 5pm"', 'created < "2026-11-21 17:00"'],
  [
    'created >= "2026-10-03 09:00" and created < now("-1d")',
    'created >= "2026-10-03 09:00" and created < now("-1d")',
  ],
  ['text ~ "creator = nobody" and label = space', 'text ~ "creator = nobody" and label = space'],
])('%j becomes %j', async (cql, expected) => {
  expect(await withPeoplesWords(cql, site.client.context())).toBe(expected);
});

it('takes a page by its title, and an id as it is', async () => {
  const context = site.client.context();
  const { id } = await findContent({ id: 'Campaigns', types: ['page'] }, context);
  expect(await withPeoplesWords('ancestor = campaigns', context)).toBe(`ancestor = ${id}`);
  expect(await withPeoplesWords('parent in (12, "34")', context)).toBe('parent in (12, 34)');
});

it('asks nothing where nothing is in people’s words', async () => {
  const { client } = site;
  await withPeoplesWords(`type = page and space = MKT and creator = "${janeId}"`, client.context());
  expect(client.sent).toEqual([]);
});

it.each([
  ['creator = "nobody known"', 'not_found', 'No person fits'],
  ['space = nowhere', 'not_found', 'No space fits'],
  ['created > soonish', 'invalid_input', 'not read as a date'],
])('%j is refused in words', async (cql, code, words) => {
  await expect(withPeoplesWords(cql, site.client.context())).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
