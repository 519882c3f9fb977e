import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { readTextQuery } from './text-query.ts';

const database = openDatabase();
afterAll(() => database.close());

describe('full-text queries', () => {
  it.each([
    ['q3 plan', '{title} : ("q3" AND "plan")'],
    ['"two words" three', '{title} : ("two words" AND "three")'],
    ['plan*', '{title} : ("plan"*)'],
    ['AND OR NEAR(', '{title} : ("AND" AND "OR" AND "NEAR")'],
    ['über-öl', '{title} : ("über öl")'],
  ])('%s', (text, query) => {
    expect(readTextQuery(text, 'title', '')).toEqual({ match: query, forms: [] });
  });

  it('are none where there is no word', () => {
    expect(readTextQuery(' "" "*" -!', 'title body', '')).toBeUndefined();
  });

  it('lead to words by how they begin, where their form has a wildcard inside', () => {
    expect(readTextQuery('the pl?nn* wi*95 a*', 'title body', '')).toEqual({
      match: '("the" AND "pl"* AND "wi"* AND "a"*)',
      forms: ['pl?nn*', 'wi*95'],
    });
  });

  it.each(['*ing', 'plan ?a', '*', 'a-*b'])('refuse %j, as Confluence does', (text) => {
    const refusal = expect.objectContaining({ message: 'Could not parse cql : QUERY' });
    expect(() => readTextQuery(text, 'title body', 'QUERY')).toThrow(refusal);
  });

  it('are taken by the index, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const query = readTextQuery(text.replace(/[*?]/g, 'x*'), 'title body', '');
        if (query === undefined) return;
        const found = sql`select rowid from search_index where search_index match ${query.match}`;
        expect(database.all(found)).toEqual([]);
      }),
    );
  });
});
