import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';

const found = (cql: string) =>
  clausesOf(cql).map(({ field, operator, literals }) => [field, operator, literals.map(({ text }) => text)]);

it.each([
  ['creator = "Jane Doe"', [['creator', '=', ['Jane Doe']]]],
  [
    "Space=MKT and title ~ 'it\\'s'",
    [
      ['space', '=', ['MKT']],
      ['title', '~', ["it's"]],
    ],
  ],
  ['creator NOT  IN (a, "b c", currentUser())', [['creator', 'not in', ['a', 'b c']]]],
  [
    'created >= startOfDay("-1d") OR (type=page)',
    [
      ['created', '>=', []],
      ['type', '=', ['page']],
    ],
  ],
  ['text ~ "creator = x" order by created desc', [['text', '~', ['creator = x']]]],
  ['not space.key != "~jane"', [['space.key', '!=', ['~jane']]]],
  ['space in (favouriteSpaces(), recentlyViewedSpaces(3, 0), MKT)', [['space', 'in', ['MKT']]]],
  ['just words', []],
  ['creator = ', []],
  ['space in (', []],
])('reads %j', (cql, clauses) => {
  expect(found(cql)).toEqual(clauses);
});

it('says where a clause and its values stand', () => {
  const cql = 'type = page AND creator in ("a", b)';
  const clause = clausesOf(cql)[1];
  expect(clause?.literals.map(({ from, to }) => cql.slice(from, to))).toEqual(['"a"', 'b']);
  expect(cql.slice(clause?.from, clause?.to)).toBe('creator in ("a", b');
});

it('finds each value where it stands, whatever is written', () => {
  const piece = fc.constantFrom('creator', 'not', 'in', '=', '(', ')', ',', '"a b"', "'c", 'now', ' ', '~');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const cql = pieces.join(' ');
      for (const { literals } of clausesOf(cql)) {
        for (const { text, from, to } of literals) expect(cql.slice(from, to)).toContain(text);
      }
    }),
  );
});
