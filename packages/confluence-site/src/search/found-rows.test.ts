import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFileStore } from '../attachments/file-store.ts';
import { createContent } from '../content/create-content.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { beginSite } from '../seed/begin-site.ts';
import { seedUsers } from '../seed/users.ts';
import { siteParts } from '../site-parts.ts';
import { findSpaceByKey } from '../spaces/space.ts';
import { countFound, foundRows, type SearchThresholds } from './found-rows.ts';

const ada = seedUsers.ada;
/** The ways of a search: by rank, by rank and index, and as where there are very many. */
const always: Record<string, SearchThresholds> = {
  ranked: { rankedOneByOne: 1_000, gathered: 1_000 },
  walking: { rankedOneByOne: 1_000, gathered: 0 },
  many: { rankedOneByOne: 0, gathered: 1_000 },
  'many, walking': { rankedOneByOne: 0, gathered: 0 },
};

let database: Database;
beforeAll(() => {
  database = openDatabase();
  let now = Date.parse('2026-01-01T00:00:00Z');
  const site = siteParts({ database, files: openFileStore(), now: () => (now += 1_000) });
  beginSite(site);
  const spaceId = findSpaceByKey(database, ada, 'ENG')?.id ?? 0;
  for (let number = 0; number < 40; number++) {
    createContent(site, ada, {
      type: 'page',
      status: 'current',
      spaceId,
      title: number % 4 === 0 ? `Kestrel ${number}` : `Page ${number}`,
      body: number % 3 === 0 ? '<p>A bird.</p>' : '<p>A kestrel, which is a falcon.</p>',
      place: { kind: 'root' },
      isPrivate: false,
    });
  }
});
afterAll(() => database.close());

interface Asked {
  readonly match?: string;
  readonly wanted?: string;
  readonly where?: Sql;
  readonly order?: Sql;
}

/** The titles of all pages of results, seven at a time. */
function titles(
  { match, wanted = match, where = sql`1`, order }: Asked,
  thresholds: SearchThresholds,
): string[] {
  const total = countFound(database, match, where);
  const read = (start: number) => {
    const search = { match, wanted, where, order, total, request: { start, limit: 7 } };
    const { rows, order: shown } = foundRows(database, search, thresholds);
    return database.all<{ title: string }>(sql`
      select c.title from (${rows}) found cross join content c on c.id = found.id order by ${shown}`);
  };
  const found: string[] = [];
  for (let start = 0; start < total; start += 7) found.push(...read(start).map(({ title }) => title));
  expect(found).toHaveLength(total);
  expect(new Set(found).size).toBe(total);
  return found;
}

it.each([
  ['the latest first', sql`c.modified_at desc`],
  ['by title', sql`c.title_lower asc`],
])('finds the same %s, gathered or walking along an index', (_name, order) => {
  const asked = { match: '"kestrel"', order };
  const gathered = titles(asked, { rankedOneByOne: 1_000, gathered: 1_000 });
  expect(gathered).toHaveLength(30);
  expect(titles(asked, { rankedOneByOne: 1_000, gathered: 0 })).toEqual(gathered);
});

it.each(Object.entries(always))('puts titles before texts: %s', (_name, thresholds) => {
  const found = titles({ match: '"kestrel"' }, thresholds);
  expect(found).toHaveLength(30);
  expect(found.slice(0, 10).every((title) => title.startsWith('Kestrel'))).toBe(true);
  expect(found.slice(10).some((title) => title.startsWith('Kestrel'))).toBe(false);
});

it('puts the latest first among very many', () => {
  const found = titles({ match: '"kestrel"' }, { rankedOneByOne: 0, gathered: 0 });
  expect(found.slice(0, 2)).toEqual(['Kestrel 36', 'Kestrel 32']);
  expect(found.slice(10, 12)).toEqual(['Page 38', 'Page 37']);
});

it('heeds the other conditions in every way', () => {
  for (const thresholds of Object.values(always)) {
    const where = sql`c.title_lower like '%1%'`;
    expect(titles({ match: '"kestrel"', where }, thresholds).toSorted()).toEqual(
      titles(
        {
          where: sql`${where} and c.id in (select rowid from search_index where search_index match 'kestrel')`,
        },
        thresholds,
      ).toSorted(),
    );
  }
});

it('puts what has the words before what was found by something else', () => {
  const where = sql`c.title_lower = 'page 3' or c.id in (select rowid from search_index where search_index match 'falcon')`;
  const found = titles(
    { wanted: '"falcon"', where: sql`(${where})` },
    { rankedOneByOne: 1_000, gathered: 1_000 },
  );
  expect(found.at(-1)).toBe('Page 3');
});
