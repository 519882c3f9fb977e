import { ToolError } from '@tributary/toolkit';

/** An order as both APIs can be told: `-modified-date` in v2, `lastmodified desc` in CQL. */
export interface Order {
  readonly list: string;
  readonly cql: string;
}

const fields: Readonly<Record<string, { readonly list: string; readonly cql: string }>> = {
  created: { list: 'created-date', cql: 'created' },
  modified: { list: 'modified-date', cql: 'lastmodified' },
  updated: { list: 'modified-date', cql: 'lastmodified' },
  title: { list: 'title', cql: 'title' },
  id: { list: 'id', cql: 'id' },
};

/**
 * Reads an order in the words of callers: `modified`, `-created`, `created-date` with or without a direction.
 *
 * @throws ToolError `invalid_input` for a field that pages cannot be sorted by
 */
export function readOrder(sort: string | null | undefined, direction?: 'asc' | 'desc' | null): Order | null {
  if (!sort) return null;
  const [, sign, name = ''] = /^(-?)(.*?)(?:-date)?$/.exec(sort.trim().toLowerCase()) ?? [];
  const field = fields[name];
  if (field === undefined) {
    throw new ToolError({
      code: 'invalid_input',
      message: `Pages cannot be sorted by “${sort}”. Send created, modified, title or id.`,
    });
  }
  const descending = direction ? direction === 'desc' : sign === '-';
  return {
    list: descending ? `-${field.list}` : field.list,
    cql: `${field.cql} ${descending ? 'desc' : 'asc'}`,
  };
}
