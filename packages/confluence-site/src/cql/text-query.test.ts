import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { fullTextQuery } from './text-query.ts';

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
    expect(fullTextQuery(text, 'title')).toBe(query);
  });

  it('are none where there is no word', () => {
    expect(fullTextQuery(' "" * ?!', 'title body')).toBeUndefined();
  });

  it('are taken by the index, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const query = fullTextQuery(text, 'title body');
        if (query === undefined) return;
        expect(database.all(sql`select rowid from search_index where search_index match ${query}`)).toEqual(
          [],
        );
      }),
    );
  });
});
