import { isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteContext } from '../http/environment.ts';
import { choiceParameter, idsParameter, listParameter } from '../http/parameters.ts';

const types = [
  'global',
  'collaboration',
  'knowledge_base',
  'personal',
  'system',
  'onboarding',
  'xflow_sample_space',
] as const;
/** What lists of spaces can be sorted by. */
export const spaceSortKeys = { id: sql`s.id`, key: sql`s.key_lower`, name: sql`lower(s.name)` } as const;

/** The conditions on the space `s` that the parameters of a v2 list state. */
export function spaceConditions(context: SiteContext): Sql[] {
  const conditions: Sql[] = [];
  const ids = idsParameter(context, 'ids', 250);
  if (ids.length > 0) conditions.push(isOneOf(sql`s.id`, ids));
  const keys = listParameter(context, 'keys', 250).map((key) => key.toLowerCase());
  if (keys.length > 0) conditions.push(isOneOf(sql`s.key_lower`, keys));
  const type = choiceParameter(context, 'type', types);
  if (type !== undefined) conditions.push(sql`s.type = ${type}`);
  const status = choiceParameter(context, 'status', ['current', 'archived']);
  if (status !== undefined) conditions.push(sql`s.status = ${status}`);
  const labels = listParameter(context, 'labels').map((label) => label.toLowerCase());
  if (labels.length > 0) {
    conditions.push(sql`exists (
      select 1 from space_label sl join label l on l.id = sl.label_id
      where sl.space_id = s.id and ${isOneOf(sql`l.name`, labels)})`);
  }
  const favourers = [
    ['favorited-by', sql``],
    ['not-favorited-by', sql`not`],
  ] as const;
  for (const [name, negation] of favourers) {
    const accountId = context.req.query(name);
    if (accountId) conditions.push(sql`${negation} ${isFavouriteOf(accountId)}`);
  }
  return conditions;
}

function isFavouriteOf(accountId: string): Sql {
  return sql`lower(s.key) in (
    select lower(target_key) from relation
    where name = 'favourite' and source_type = 'user' and source_key = ${accountId} and target_type = 'space')`;
}
