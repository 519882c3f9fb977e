import { type Sql, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { type CqlContext, compileComparison } from './fields.ts';
import { parseCql } from './parser.ts';
import type { Condition, Ordering } from './syntax.ts';

/** A query as SQL on the content `c` in the space `s`. */
export interface CompiledCql {
  readonly condition: Sql;
  /** What ORDER BY says; undefined where it says nothing. */
  readonly order: Sql | undefined;
  /** A full-text query of everything that the query wants to occur; undefined where it wants no text. */
  readonly wanted: string | undefined;
}

const sortKeys: Readonly<Record<string, Sql>> = {
  title: sql`c.title_lower`,
  created: sql`c.created_at`,
  lastmodified: sql`c.modified_at`,
  id: sql`c.id`,
  space: sql`s.key_lower`,
  type: sql`c.type`,
  creator: sql`c.author_id`,
};

/** Reads a CQL query. Throws 400 when it cannot be parsed or asks by what cannot be asked by. */
export function compileCql(query: string, context: Omit<CqlContext, 'wanted'>): CompiledCql {
  const parsed = parseCql(query);
  const inner: CqlContext = { ...context, wanted: [] };
  return {
    condition: parsed.condition ? compileCondition(parsed.condition, inner) : sql`1`,
    order: compileOrder(parsed.orderings),
    wanted: inner.wanted.length === 0 ? undefined : inner.wanted.map((text) => `(${text})`).join(' OR '),
  };
}

function compileCondition(condition: Condition, context: CqlContext): Sql {
  switch (condition.kind) {
    case 'comparison':
      return compileComparison(condition, context);
    case 'not':
      return sql`not (${compileCondition(condition.condition, context)})`;
    case 'and':
      return sql`(${compileCondition(condition.left, context)}) and (${compileCondition(condition.right, context)})`;
    case 'or':
      return sql`(${compileCondition(condition.left, context)}) or (${compileCondition(condition.right, context)})`;
  }
}

function compileOrder(orderings: readonly Ordering[]): Sql | undefined {
  const [first, ...others] = orderings.map(({ field, descending }) => {
    const key = Object.hasOwn(sortKeys, field) ? sortKeys[field] : undefined;
    if (!key) throw new SiteError('BAD_REQUEST', `Unsupported CQL field '${field}' in ORDER BY`);
    return descending ? sql`${key} desc` : sql`${key} asc`;
  });
  return first && others.reduce((all, next) => sql`${all}, ${next}`, first);
}
