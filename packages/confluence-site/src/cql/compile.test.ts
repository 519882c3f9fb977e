import { expect, it } from 'vitest';
import { seedUsers } from '../seed/users.ts';
import { compileCql } from './compile.ts';

const compile = (query: string) => compileCql(query, { user: seedUsers.ada, now: 0 });

it.each([
  ['text ~ plan', '(("plan"))'],
  ['text ~ plan and title ~ "q3" and type = page', '(("plan")) AND ({title} : ("q3"))'],
  ['type = page and (text ~ plan or title ~ q3)', '((("plan")) OR ({title} : ("q3")))'],
])('%s is asked of the full-text index alone', (query, match) => {
  const compiled = compile(query);
  expect(compiled).toMatchObject({ match, wanted: match.replace(' AND ({', ' OR ({') });
  expect(compiled.condition.text).not.toContain('search_index');
});

it.each([
  ['text ~ plan or type = page'],
  ['type = page and text !~ plan'],
  ['type = page and not (text ~ plan)'],
  ['type = page'],
])('%s does not have to match', (query) => {
  expect(compile(query).match).toBeUndefined();
});
