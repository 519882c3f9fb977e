import { type Expression, type SqlBool, sql } from 'kysely';
import { hasFailed, outcomeIs } from './outcome-condition.ts';

/** What an entry can be asked for, beside its time. */
export type JournalField = keyof typeof columns;

/** How a field is compared. Parts of a text are looked for in any case. */
export type JournalOperator = '==' | '!=' | 'contains' | 'not_contains';

/** One condition on the entries of a list. A field without a value is like an empty one. */
export interface JournalCondition {
  readonly field: JournalField;
  readonly operator: JournalOperator;
  readonly value: string;
}

const outcomes = ['ok', 'error', 'refused', 'unknown', 'pending'] as const;

const outcome = sql<string>`coalesce(settlement.outcome, result.outcome, 'pending')`;

// Beside the tables of `selectEntries`.
const columns = {
  id: sql<string>`intent.id`,
  tool: sql<string>`intent.tool`,
  toolkit: sql<string>`intent.toolkit`,
  connection: sql<string>`intent.connection_id`,
  authConfig: sql<string>`(select account.auth_config_id from connected_account as account where account.id = intent.connection_id)`,
  user: sql<string>`intent.user_id`,
  session: sql<string>`intent.session_id`,
  request: sql<string>`intent.request_id`,
  trace: sql<string>`intent.trace_id`,
  // No tool runs in a sandbox.
  sandbox: sql<string>`cast(null as text)`,
  outcome,
  status: sql<string>`case when ${outcome} = 'ok' then 'success' else 'failed' end`,
} as const;

/** The condition as SQL. */
export function sqlOf({ field, operator, value }: JournalCondition): Expression<SqlBool> {
  const column = columns[field];
  switch (operator) {
    case '==':
      if (field === 'outcome') return outcomeEquals(value);
      if (field === 'status' && value === 'failed') return hasFailed;
      return sql`${column} = ${value}`;
    case '!=':
      return sql`coalesce(${column}, '') <> ${value}`;
    case 'contains':
      return contains(column, value);
    case 'not_contains':
      return sql`not ${contains(column, value)}`;
  }
}

function outcomeEquals(value: string): Expression<SqlBool> {
  const known = outcomes.find((each) => each === value);
  return known === undefined ? sql`1 = 0` : outcomeIs(known);
}

function contains(column: Expression<string>, value: string): Expression<SqlBool> {
  const pattern = `%${value.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`lower(coalesce(${column}, '')) like lower(${pattern}) escape '\\'`;
}
