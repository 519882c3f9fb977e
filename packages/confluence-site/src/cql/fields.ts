import { isOneOf, type Sql, type SqlValue, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { escapeHtml } from '../storage-format/html.ts';
import type { User } from '../users/user.ts';
import { dateCondition } from './dates.ts';
import { functionValues, type ValueKind } from './functions.ts';
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
const spaceKey = equalTo(sql`s.key_lower`, lower, 'space');
const favourite = among(
  sql`select 1 from relation r where r.name = 'favourite' and r.source_type = 'user' and r.target_type = 'content'
    and r.target_key = cast(c.id as text)`,
  sql`r.source_key`,
  String,
  'person',
);

/** The fields of CQL that the site searches by; the names are Confluence's. */
const fields: Readonly<Record<string, Field>> = {
  title: {
    operators: [...equality, ...matching],
    compile: (comparison, context) =>
      (matching.includes(comparison.operator) ? titleText : title).compile(comparison, context),
  },
  text: anyText,
  sitesearch: anyText,
  type: equalTo(
    sql`case when c.type in ('footer-comment', 'inline-comment') then 'comment'
      when c.type = 'custom' then (select lower(o.type) from custom_content o where o.content_id = c.id) else c.type end`,
    lower,
  ),
  id: equalTo(sql`c.id`, contentId, 'content'),
  content: equalTo(sql`c.id`, contentId, 'content'),
  container: equalTo(
    sql`coalesce((select d.container_id from comment d where d.content_id = c.id),
      case when c.type in ('attachment', 'custom') then c.parent_id end, 0)`,
    contentId,
    'content',
  ),
  space: spaceKey,
  'space.key': spaceKey,
  'space.title': equalTo(sql`lower(s.name)`, lower),
  'space.type': equalTo(sql`s.type`, lower),
  'space.category': among(
    sql`select 1 from space_label sl join label l on l.id = sl.label_id where sl.space_id = c.space_id and l.prefix = 'team'`,
    sql`l.name`,
    lower,
  ),
  label: among(
    sql`select 1 from content_label cl join label l on l.id = cl.label_id where cl.content_id = c.id`,
    sql`l.name`,
    lower,
  ),
  creator: equalTo(sql`c.author_id`, String, 'person'),
  contributor: among(
    sql`select 1 from content_version w where w.content_id = c.id`,
    sql`w.author_id`,
    String,
    'person',
  ),
  watcher: among(
    sql`select 1 from content_watch w where w.target_id = c.id`,
    sql`w.account_id`,
    String,
    'person',
  ),
  favourite,
  favorite: favourite,
  mention: written('person', sql`'ri:account-id="'`),
  macro: written('plain', sql`'<ac:structured-macro ac:name="'`),
  pagestatus: among(
    sql`select 1 from content_state t where t.content_id = c.id and t.is_draft = 0`,
    sql`lower(t.name)`,
    lower,
  ),
  parent: equalTo(sql`ifnull(c.parent_id, 0)`, contentId, 'content'),
  ancestor: among(
    sql`with recursive line (id) as (
        select c.parent_id
        union
        select upper.parent_id from content upper join line on upper.id = line.id
      )
      select 1 from line where line.id is not null`,
    sql`line.id`,
    contentId,
    'content',
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

function equalTo(column: Sql, read: (text: string) => SqlValue, kind: ValueKind = 'plain'): Field {
  return {
    operators: equality,
    compile: (comparison, context) =>
      signed(comparison, isAmong(column, comparison.operands, context, { read, kind })),
  };
}

function among(rows: Sql, column: Sql, read: (text: string) => SqlValue, kind: ValueKind = 'plain'): Field {
  return {
    operators: equality,
    compile(comparison, context) {
      const condition = isAmong(column, comparison.operands, context, { read, kind });
      return signed(comparison, sql`exists (${rows} and (${condition}))`);
    },
  };
}

/** A field of what the storage format holds: the beginning of an element up to the value in its quotation marks. */
function written(kind: ValueKind, beginning: Sql): Field {
  return {
    operators: equality,
    compile(comparison, context) {
      const values = comparison.operands.map((operand) => oneValue(operand, context, kind));
      const row = sql`select 1 from content_version v, json_each(${JSON.stringify(values)}) wanted
        where v.content_id = c.id and v.number = c.version_number
          and instr(v.body, ${beginning} || wanted.value || '"') > 0`;
      return signed(comparison, sql`exists (${row})`);
    },
  };
}

function oneValue(operand: Operand, { user }: CqlContext, kind: ValueKind): string {
  if (operand.kind === 'literal') return escapeHtml(operand.text);
  if (kind === 'person' && operand.name === 'currentuser') return user.accountId;
  throw new SiteError('BAD_REQUEST', `Unsupported CQL function '${operand.name}' for this field`);
}

/** Whether a column holds one of the operands, which are values and functions that stand for several. */
function isAmong(
  column: Sql,
  operands: readonly Operand[],
  { user }: CqlContext,
  { read, kind }: { readonly read: (text: string) => SqlValue; readonly kind: ValueKind },
): Sql {
  const values = operands.flatMap((operand) => (operand.kind === 'literal' ? [read(operand.text)] : []));
  return operands.reduce(
    (condition, operand) =>
      operand.kind === 'literal'
        ? condition
        : sql`${condition} or ${column} in (${functionValues(operand, kind, user)})`,
    isOneOf(column, values),
  );
}

function textIn(columns: 'title' | 'title body'): Field {
  return {
    operators: matching,
    compile(comparison, context) {
      const query = fullTextQuery(literals(comparison.operands).join(' '), columns);
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
  return isNegative ? sql`not (${condition})` : sql`(${condition})`;
}

function literals(operands: readonly Operand[]): string[] {
  return operands.map((operand) => {
    if (operand.kind === 'literal') return operand.text;
    throw new SiteError('BAD_REQUEST', `Unsupported CQL function '${operand.name}' for this field`);
  });
}

function contentId(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new SiteError('BAD_REQUEST', `'${text}' is not a content id.`);
  return Number(text);
}
