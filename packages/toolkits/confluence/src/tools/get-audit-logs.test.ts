import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createPrivateSpace } from './create-private-space.ts';
import { getAuditLogs } from './get-audit-logs.ts';

const site = useLocalSite();
const records = z.array(z.object({ id: z.string(), summary: z.string() }));

// Two records whose time is known, besides those that the site itself writes.
const friday = Date.parse('2026-11-20T09:00:00Z');
beforeEach(async () => {
  for (const [summary, creationDate] of [
    ['Badge printed', friday],
    ['Badge lost', friday + 86_400_000],
  ] as const) {
    const body = { remoteAddress: '', summary, creationDate, category: 'Badges' };
    await site.client.send({ method: 'POST', path: '/wiki/rest/api/audit', body });
  }
});

async function summaries(input: unknown): Promise<string[]> {
  const { results } = await site.client.run(getAuditLogs, input);
  return records.parse(results).map(({ summary }) => summary);
}

it('tells who did what to what, the newest first', async () => {
  await site.client.run(createPrivateSpace, { name: 'Secret plans', key: 'PLANS' });
  const { results } = await site.client.run(getAuditLogs, { searchString: 'secret plans' });
  expect(results).toContainEqual(
    expect.objectContaining({
      summary: 'Space created',
      category: 'Spaces',
      author: expect.objectContaining({ displayName: 'Ada Admin', accountType: 'atlassian' }),
      objectItem: { name: 'Secret plans', objectType: 'Space' },
      creationDate: expect.any(Number),
      when: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    }),
  );
});

it('takes a day in words as the whole day, and both ends with it', async () => {
  // The call's clock stands on Sunday, 22 November.
  expect(await summaries({ searchString: 'badge', from_: 'last Friday', to: 'last Friday' })).toEqual([
    'Badge printed',
  ]);
  expect(await summaries({ searchString: 'badge', from_: 'yesterday' })).toEqual(['Badge lost']);
  expect(await summaries({ searchString: 'badge', to: '2026-11-20' })).toEqual(['Badge printed']);
  expect(await summaries({ searchString: 'badge', from_: friday + 1 })).toEqual(['Badge lost']);
  expect(
    await summaries({
      searchString: 'badge',
      from_: '2026-11-20T09:00:00Z',
      to: null,
      limit: null,
      start: null,
    }),
  ).toEqual(['Badge lost', 'Badge printed']);
});

it('pages, and gives each record an id of its own', async () => {
  const first = await site.client.run(getAuditLogs, { searchString: 'badge', limit: 1 });
  expect(await summaries({ searchString: 'badge', limit: 1, cursor: first.nextCursor })).toEqual([
    'Badge printed',
  ]);
  const { results } = await site.client.run(getAuditLogs, { limit: 1000 });
  const ids = records.parse(results).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('says who may read it', async () => {
  await expect(site.as(jane).run(getAuditLogs, {})).rejects.toMatchObject({
    details: {
      code: 'not_permitted',
      message: expect.stringContaining('administrators'),
      providerStatus: 403,
    },
  });
});

it.each([
  [{ from_: 'soonish' }, '“soonish” is not read as a date'],
  [{ from_: 'tomorrow' }, 'still to come'],
  [{ limit: 0 }, 'limit'],
])('%j is refused in words', async (input, words) => {
  await expect(site.client.run(getAuditLogs, input)).rejects.toMatchObject({
    details: { code: 'invalid_input', message: expect.stringContaining(words) },
  });
});
