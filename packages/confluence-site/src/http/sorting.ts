import type { Sql } from '../database/sql.ts';
import type { SiteContext } from './environment.ts';
import type { SortOrder } from './paging.ts';
import { choiceParameter } from './parameters.ts';

/**
 * Reads `sort`: one of the names of `keys`, with a `-` in front for descending. Throws 400 on any other.
 *
 * @param id The column that tells equal rows apart.
 */
export function sortParameter<Name extends string>(
  context: SiteContext,
  id: Sql,
  keys: Readonly<Record<Name, Sql>>,
  usual: Name,
): SortOrder {
  const orders = new Map<string, SortOrder>();
  for (const [name, key] of Object.entries<Sql>(keys)) {
    orders.set(name, { key, id, descending: false });
    orders.set(`-${name}`, { key, id, descending: true });
  }
  const name = choiceParameter(context, 'sort', [...orders.keys()]) ?? usual;
  return orders.get(name) ?? { key: keys[usual], id, descending: false };
}
