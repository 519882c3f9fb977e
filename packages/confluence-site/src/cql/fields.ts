import { isOneOf, type Sql, type SqlValue, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { escapeHtml } from '../storage-format/html.ts';
import { unparsable } from './cql-error.ts';
import { dateCondition } from './dates.ts';
import { type CqlContext, equality, type Field, matching, ordered, signed } from './field.ts';
import { currentAccountId, functionValues, type ValueKind } from './functions.ts';
import type { Comparison, Operand } from './syntax.ts';
import { textIn } from './text-field.ts';

const lower = (text: string): string => text.toLowerCase();
const title = equalTo(sql`c.title_lower`, lower);
const titleText = textIn('title');
const anyText = textIn('title body');
const spaceKey = equalTo(sql`s.key_lower`, lower, 'space');
const favourite = among(
  sql`c.id`,
  sql`select cast(r.target_key as integer) from relation r
    where r.name = 'favourite' and r.source_type = 'user' and r.target_type = 'content'`,
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
    fullText: (comparison, context) => titleText.fullText?.(comparison, context),
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
    sql`c.space_id`,
    sql`select sl.space_id from space_label sl join label l on l.id = sl.label_id where l.prefix = 'team'`,
    sql`l.name`,
    lower,
  ),
  label: among(
    sql`c.id`,
    sql`select cl.content_id from content_label cl join label l on l.id = cl.label_id where true`,
    sql`l.name`,
    lower,
  ),
  creator: equalTo(sql`c.author_id`, String, 'person'),
  contributor: among(
    sql`c.id`,
    sql`select w.content_id from content_version w where true`,
    sql`w.author_id`,
    String,
    'person',
  ),
  watcher: among(
    sql`c.id`,
    sql`select w.target_id from content_watch w where true`,
    sql`w.account_id`,
    String,
    'person',
  ),
  favourite,
  favorite: favourite,
  mention: written('person', sql`'ri:account-id="'`),
  macro: written('plain', sql`'<ac:structured-macro ac:name="'`),
  pagestatus: among(
    sql`c.id`,
    sql`select t.content_id from content_state t where t.is_draft = 0`,
    sql`lower(t.name)`,
    lower,
  ),
  parent: equalTo(sql`ifnull(c.parent_id, 0)`, contentId, 'content'),
  ancestor: {
    operators: equality,
    compile(comparison, context) {
      const isBelow = isAmong(sql`child.parent_id`, comparison.operands, context, {
        read: contentId,
        kind: 'content',
      });
      return signed(
        comparison,
        sql`c.id in (
          with recursive below (id) as (
            select child.id from content child where ${isBelow}
            union
            select child.id from content child join below on child.parent_id = below.id
          )
          select id from below)`,
      );
    },
  },
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
    throw unparsable(
      context.query,
      `the field '${comparison.field}' does not take '${comparison.operator}', only: ${field.operators.join(' ')}`,
    );
  }
  return field.compile(comparison, context);
}

/** The full-text query that says the same as a clause, if there is one. */
export function fullTextOf(comparison: Comparison, context: Pick<CqlContext, 'query'>): string | undefined {
  return Object.hasOwn(fields, comparison.field)
    ? fields[comparison.field]?.fullText?.(comparison, context)
    : undefined;
}

function equalTo(column: Sql, read: (text: string) => SqlValue, kind: ValueKind = 'plain'): Field {
  return {
    operators: equality,
    compile: (comparison, context) =>
      signed(comparison, isAmong(column, comparison.operands, context, { read, kind })),
  };
}

/** A field of which a content, or its space, may have several: `owners` are those of the rows that hold a value in `column`. */
function among(
  id: Sql,
  owners: Sql,
  column: Sql,
  read: (text: string) => SqlValue,
  kind: ValueKind = 'plain',
): Field {
  return {
    operators: equality,
    compile(comparison, context) {
      const condition = isAmong(column, comparison.operands, context, { read, kind });
      return signed(comparison, sql`${id} in (${owners} and (${condition}))`);
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
  if (kind === 'person' && operand.name === 'currentuser') return currentAccountId(user);
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

function dateIn(column: Sql): Field {
  return {
    operators: ordered,
    compile: ({ operator, operands }, context) => dateCondition(column, operator, operands[0], context.now),
  };
}

function contentId(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new SiteError('BAD_REQUEST', `'${text}' is not a content id.`);
  return Number(text);
}
