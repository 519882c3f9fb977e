import { type Sql, sql } from '../database/sql.ts';
import type { User } from '../users/user.ts';
import type { Comparison, Operator } from './syntax.ts';

/** What a query is asked by and when, and what it turned out to look for. */
export interface CqlContext {
  /** The whole query, for what is said of it. */
  readonly query: string;
  readonly user: User;
  readonly now: number;
  /** Full-text queries that count for a result's rank; added to while compiling. */
  readonly wanted: string[];
}

/** A field: the operators it takes, and the condition on the content `c` in the space `s` that it makes. */
export interface Field {
  readonly operators: readonly Operator[];
  compile(comparison: Comparison, context: CqlContext): Sql;
  /** The full-text query that says the same as the condition, if there is one. */
  fullText?(comparison: Comparison, context: Pick<CqlContext, 'query'>): string | undefined;
}

/** The operators of most fields, of text and of dates. */
export const equality: readonly Operator[] = ['=', '!=', 'in', 'not in'];
export const matching: readonly Operator[] = ['~', '!~'];
export const ordered: readonly Operator[] = ['=', '!=', '>', '>=', '<', '<='];

/** The condition of a clause, or its contrary where the operator is a negative one. */
export function signed(comparison: Comparison, condition: Sql): Sql {
  const isNegative =
    comparison.operator === '!=' || comparison.operator === 'not in' || comparison.operator === '!~';
  return isNegative ? sql`not (${condition})` : sql`(${condition})`;
}
