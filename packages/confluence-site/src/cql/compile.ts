import { allOf, type Sql, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { CqlContext } from './field.ts';
import { compileComparison, fullTextOf } from './fields.ts';
import { parseCql } from './parser.ts';
import type { Condition, Ordering } from './syntax.ts';

/** A query as SQL on the content `c` in the space `s`. */
export interface CompiledCql {
  /** A full-text query that everything found answers; undefined where there is none. */
  readonly match: string | undefined;
  /** What is asked besides. */
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
export function compileCql(query: string, context: Omit<CqlContext, 'query' | 'wanted'>): CompiledCql {
  const parsed = parseCql(query);
  const inner: CqlContext = { ...context, query, wanted: [] };
  const matches: string[] = [];
  const conditions: Sql[] = [];
  for (const part of parsed.condition ? conjuncts(parsed.condition) : []) {
    const match = wholeFullText(part, inner);
    if (match === undefined) conditions.push(compileCondition(part, inner));
    else matches.push(match);
  }
  return {
    match: joined(matches, 'AND'),
    condition: allOf(conditions),
    order: compileOrder(parsed.orderings),
    wanted: joined([...matches, ...inner.wanted], 'OR'),
  };
}

function conjuncts(condition: Condition): readonly Condition[] {
  if (condition.kind !== 'and') return [condition];
  return [...conjuncts(condition.left), ...conjuncts(condition.right)];
}

/** A condition on text alone as one full-text query: the index then leads to what is found. */
function wholeFullText(condition: Condition, context: CqlContext): string | undefined {
  if (condition.kind === 'comparison') return fullTextOf(condition, context);
  if (condition.kind === 'not') return undefined;
  const [left, right] = [condition.left, condition.right].map((side) => wholeFullText(side, context));
  if (left === undefined || right === undefined) return undefined;
  return joined([left, right], condition.kind === 'and' ? 'AND' : 'OR');
}

function joined(queries: readonly string[], operator: 'AND' | 'OR'): string | undefined {
  return queries.length === 0 ? undefined : queries.map((query) => `(${query})`).join(` ${operator} `);
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
