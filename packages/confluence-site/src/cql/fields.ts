import { isOneOf, type Sql, type SqlValue, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { User } from '../users/user.ts';
import { dateCondition } from './dates.ts';
import type { Comparison, Operand, Operator } from './syntax.ts';
import { fullTextQuery } from './text-query.ts';

/** What a query is asked by and when, and what it turned out to look for. */
export interface CqlContext {
  readonly user: User;
  readonly now: number;
  /** Full-text queries that count for a result's rank; added to while compiling. */
  readonly wanted: string[];
}

/** A field: the operators it takes, and the condition on the content `c` in the space `s` that it makes. */
interface Field {
  readonly operators: readonly Operator[];
  compile(comparison: Comparison, context: CqlContext): Sql;
}

const equality: readonly Operator[] = ['=', '!=', 'in', 'not in'];
const matching: readonly Operator[] = ['~', '!~'];
const ordered: readonly Operator[] = ['=', '!=', '>', '>=', '<', '<='];

const lower = (text: string): string => text.toLowerCase();
const title = equalTo(sql`c.title_lower`, lower);
const titleText = textIn('title');
const anyText = textIn('title body');
const spaceKey = equalTo(sql`s.key_lower`, lower);

/** The fields of CQL that the site searches by; the names are Confluence's. */
const fields: Readonly<Record<string, Field>> = {
  title: {
    operators: [...equality, ...matching],
    compile: (comparison, context) =>
      (matching.includes(comparison.operator) ? titleText : title).compile(comparison, context),
  },
  text: anyText,
  sitesearch: anyText,
  type: equalTo(sql`c.type`, lower),
  id: equalTo(sql`c.id`, contentId),
  content: equalTo(sql`c.id`, contentId),
  space: spaceKey,
  'space.key': spaceKey,
  'space.title': equalTo(sql`lower(s.name)`, lower),
  'space.type': equalTo(sql`s.type`, lower),
  label: among(
    sql`select 1 from content_label cl join label l on l.id = cl.label_id where cl.content_id = c.id`,
    sql`l.name`,
    lower,
  ),
  creator: equalTo(sql`c.author_id`, String),
  contributor: among(
    sql`select 1 from content_version w where w.content_id = c.id`,
    sql`w.author_id`,
    String,
  ),
  parent: equalTo(sql`ifnull(c.parent_id, 0)`, contentId),
  ancestor: among(
    sql`with recursive line (id) as (
        select c.parent_id
        union
        select upper.parent_id from content upper join line on upper.id = line.id
      )
      select 1 from line where line.id is not null`,
    sql`line.id`,
    contentId,
  ),
  created: dateIn(sql`c.created_at`),
  lastmodified: dateIn(sql`c.modified_at`),
};

/** The condition of one clause. Throws 400 on a field or an operator that Confluence would not take. */
export function compileComparison(comparison: Comparison, context: CqlContext): Sql {
  const field = Object.hasOwn(fields, comparison.field) ? fields[comparison.field] : undefined;
  if (!field) {
    throw new SiteError('BAD_REQUEST', `Unsupported CQL field '${comparison.field}' for this resource`);
  }
  if (!field.operators.includes(comparison.operator)) {
    throw new SiteError(
      'BAD_REQUEST',
      `Could not parse cql : the field '${comparison.field}' does not take '${comparison.operator}', only: ${field.operators.join(' ')}`,
    );
  }
  return field.compile(comparison, context);
}

function equalTo(column: Sql, read: (text: string) => SqlValue): Field {
  return {
    operators: equality,
    compile: (comparison, context) =>
      signed(comparison, isOneOf(column, literals(comparison.operands, context).map(read))),
  };
}

function among(rows: Sql, column: Sql, read: (text: string) => SqlValue): Field {
  return {
    operators: equality,
    compile(comparison, context) {
      const values = literals(comparison.operands, context).map(read);
      return signed(comparison, sql`exists (${rows} and ${isOneOf(column, values)})`);
    },
  };
}

function textIn(columns: 'title' | 'title body'): Field {
  return {
    operators: matching,
    compile(comparison, context) {
      const query = fullTextQuery(literals(comparison.operands, context).join(' '), columns);
      // Words are all that can be found: a text without one finds nothing.
      if (query === undefined) return signed(comparison, sql`0`);
      if (comparison.operator === '~') context.wanted.push(query);
      return signed(
        comparison,
        sql`c.id in (select rowid from search_index where search_index match ${query})`,
      );
    },
  };
}

function dateIn(column: Sql): Field {
  return {
    operators: ordered,
    compile: ({ operator, operands }, context) => dateCondition(column, operator, operands[0], context.now),
  };
}

function signed(comparison: Comparison, condition: Sql): Sql {
  const isNegative =
    comparison.operator === '!=' || comparison.operator === 'not in' || comparison.operator === '!~';
  return isNegative ? sql`not (${condition})` : condition;
}

function literals(operands: readonly Operand[], context: CqlContext): string[] {
  return operands.map((operand) => {
    if (operand.kind === 'literal') return operand.text;
    if (operand.name === 'currentuser') return context.user.accountId;
    throw new SiteError('BAD_REQUEST', `Unsupported CQL function '${operand.name}' for this field`);
  });
}

function contentId(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new SiteError('BAD_REQUEST', `'${text}' is not a content id.`);
  return Number(text);
}
