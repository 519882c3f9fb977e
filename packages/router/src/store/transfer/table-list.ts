import type { Tables } from '../tables.ts';

export type TableName = keyof Tables;

/**
 * Every table with the columns of its primary key, each after those that its rows point to: an export has them all, in
 * this order. A table that is missing here does not compile.
 */
const keys: { readonly [Name in TableName]: readonly (keyof Tables[Name] & string)[] } = {
  project: ['id'],
  data_key: ['id'],
  session: ['id'],
  session_token: ['id'],
  session_config_history: ['session_id', 'version'],
  auth_config: ['id'],
  connected_account: ['id'],
  connect_link: ['id'],
  instance: ['id'],
  journal_intent: ['id'],
  journal_outcome: ['intent_id'],
  journal_settlement: ['intent_id'],
  journal_content: ['intent_id', 'kind'],
  idempotency_record: ['project_id', 'user_id', 'session_id', 'tool', 'key'],
  journal_unsealed: ['project_id', 'row_id', 'kind'],
  journal_block: ['project_id', 'number'],
  journal_checkpoint: ['project_id'],
  approval: ['id'],
  lease: ['name'],
  rate_limit: ['key'],
};

/** The names of all tables, in the order in which rows can be inserted. */
export const tableNames = Object.keys(keys).filter(isTableName);

/** Whether the store has a table of this name. */
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(keys, name);
}

/** The columns of a table's primary key. */
export function keyOf(table: TableName): readonly string[] {
  return keys[table];
}
