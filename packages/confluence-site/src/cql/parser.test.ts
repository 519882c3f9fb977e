import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SiteError } from '../http/errors.ts';
import { parseCql } from './parser.ts';
import type { Condition } from './syntax.ts';

/** A condition in a form that is short to write down. */
function show(condition: Condition | undefined): string {
  if (!condition) return 'everything';
  if (condition.kind === 'not') return `not ${show(condition.condition)}`;
  if (condition.kind !== 'comparison')
    return `(${show(condition.left)} ${condition.kind} ${show(condition.right)})`;
  const operands = condition.operands.map((operand) =>
    operand.kind === 'literal' ? `"${operand.text}"` : `${operand.name}(${operand.arguments.join()})`,
  );
  return `${condition.field} ${condition.operator} ${operands.join(' | ')}`;
}

describe('parsing CQL', () => {
  it.each([
    ['title=plan', 'title = "plan"'],
    ['TITLE ~ "a \\"b\\" c"', 'title ~ "a "b" c"'],
    ['a=1 and TITLE !~ b', '(a = "1" and title !~ "b")'],
    ["title ~ 'and'", 'title ~ "and"'],
    ['a=1 or b=2 and c=3', '((a = "1" or b = "2") and c = "3")'],
    ['a=1 OR (b=2 AND c=3)', '(a = "1" or (b = "2" and c = "3"))'],
    ['a=1 and not (b=2 or c=3)', '(a = "1" and not (b = "2" or c = "3"))'],
    ['space in (MKT, "~jane")', 'space in "MKT" | "~jane"'],
    ['a=1 and space not in (MKT)', '(a = "1" and space not in "MKT")'],
    ['created >= startOfWeek("-1w")', 'created >= startofweek(-1w)'],
    ['creator = currentUser()', 'creator = currentuser()'],
    ['order by title', 'everything'],
  ])('%s', (query, shown) => {
    expect(show(parseCql(query).condition)).toBe(shown);
  });

  it('reads what to order by, each key with its direction', () => {
    expect(parseCql('type = page ORDER BY created DESC, title asc, id').orderings).toEqual([
      { field: 'created', descending: true },
      { field: 'title', descending: false },
      { field: 'id', descending: false },
    ]);
  });

  it.each([
    ['', 'it is empty'],
    ['title', 'it ends too early'],
    ['title ~ (a)', "'(' is not expected there"],
    ['title in a', "'a' is not expected there"],
    ['title = Order', "'Order' is reserved: put it in quotation marks"],
    ['text ~ plan*', "'plan*' is reserved: put it in quotation marks"],
    ['title = a)', "')' is not expected there"],
    ['title = a order title', "'title' is not expected there"],
    ['"title" = a', "a field is expected, not 'title'"],
    ['not title = a', 'a negative clause cannot come first'],
    ['(title != a) and title = b', 'a negative clause cannot come first'],
    ['space not in (A) or title = b', 'a negative clause cannot come first'],
    [`${'('.repeat(200)}a=1${')'.repeat(200)}`, 'it is nested over 100 deep'],
  ])('refuses %j', (query, reason) => {
    const refusal = expect.objectContaining({ message: `Could not parse cql : ${query}`, hint: reason });
    expect(() => parseCql(query)).toThrow(refusal);
  });

  it('ends every text in a query or a refusal', () => {
    const piece = fc.oneof(
      fc.constantFrom('a', '=', 'and', 'or', 'not', 'in', '(', ')', ',', '"', 'order by'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          parseCql(pieces.join(' '));
        } catch (error) {
          expect(error).toBeInstanceOf(SiteError);
        }
      }),
    );
  });
});
