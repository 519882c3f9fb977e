import { ToolError } from '@tributary/toolkit';
import { z } from 'zod';

/** The field for an order: the words that people use, or a field of the API's. */
export const sort = z
  .union([
    z.enum(['latest', 'newest', 'oldest', 'modified', 'created', 'title']).describe('In words.'),
    z.string().min(1).describe('A field as the API has it, such as -modified-date.'),
  ])
  .nullish()
  .describe('latest (changed last), newest, oldest, modified, created, title or id.');

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

const words: Readonly<Record<string, string>> = {
  latest: '-modified',
  newest: '-created',
  oldest: 'created',
};

/**
 * Reads an order in the words of callers: `modified`, `-created`, `created-date` with or without a direction.
 *
 * @throws ToolError `invalid_input` for a field that pages cannot be sorted by
 */
export function readOrder(sort: string | null | undefined, direction?: 'asc' | 'desc' | null): Order | null {
  if (!sort) return null;
  const said = sort.trim().toLowerCase();
  const [, sign, name = ''] = /^(-?)(.*?)(?:-date)?$/.exec(ownValue(words, said) ?? said) ?? [];
  const field = ownValue(fields, name);
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

// What a caller says may be the name of something that every object has.
function ownValue<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
