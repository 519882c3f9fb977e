import { expect, it } from 'vitest';
import { readOnlyHttp } from '../../testing/read-only-http.ts';
import { SiteClient } from '../../testing/run-tool.ts';
import { readRestrictions } from './read-restrictions.ts';

const people = Array.from({ length: 230 }, (_, number) => ({ accountId: `account-${number}` }));

// More people than one answer holds are more than the local site has.
it('goes on until nobody is left out', async () => {
  const starts: unknown[] = [];
  const http = readOnlyHttp(async (_path, query = {}) => {
    starts.push(query.start);
    const start = Number(query.start);
    const user = { results: people.slice(start, start + Number(query.limit)) };
    const group = { results: start === 0 ? [{ id: 'g', name: 'staff' }] : [] };
    const results = [
      { operation: 'read', restrictions: { user, group } },
      { operation: 'update', restrictions: { user: { results: [] }, group: { results: [] } } },
    ];
    return { status: 200, headers: {}, body: { results } };
  });
  const context = { ...new SiteClient('http://127.0.0.1').context(), http };
  const { read, update } = await readRestrictions('1', context);
  expect(read.people).toEqual(people);
  expect(read.groups).toEqual([{ id: 'g', name: 'staff' }]);
  expect(update).toEqual({ people: [], groups: [] });
  expect(starts).toEqual([0, 100, 200]);
});
