import { allOf, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { type Field, matching, signed } from './field.ts';
import type { Comparison, Operand } from './syntax.ts';
import { readTextQuery, type SearchedColumns } from './text-query.ts';

/** A field of text: found is what has the words, wherever they stand. */
export function textIn(columns: SearchedColumns): Field {
  const queryOf = ({ operands }: Comparison, query: string) =>
    readTextQuery(literals(operands).join(' '), columns, query);
  return {
    operators: matching,
    fullText(comparison, { query }) {
      if (comparison.operator !== '~') return undefined;
      const asked = queryOf(comparison, query);
      return asked?.forms.length === 0 ? asked.match : undefined;
    },
    compile(comparison, context) {
      const asked = queryOf(comparison, context.query);
      // Words are all that can be found: a text without one finds nothing.
      if (asked === undefined) return signed(comparison, sql`0`);
      if (comparison.operator === '~') context.wanted.push(asked.match);
      const forms = asked.forms.map((form) =>
        columns === 'title'
          ? sql`has_word(title, ${form})`
          : sql`(has_word(title, ${form}) or has_word(body, ${form}))`,
      );
      return signed(
        comparison,
        sql`c.id in (select rowid from search_index where search_index match ${asked.match} and ${allOf(forms)})`,
      );
    },
  };
}

function literals(operands: readonly Operand[]): string[] {
  return operands.map((operand) => {
    if (operand.kind === 'literal') return operand.text;
    throw new SiteError('BAD_REQUEST', `Unsupported CQL function '${operand.name}' for this field`);
  });
}
