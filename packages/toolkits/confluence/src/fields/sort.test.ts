import { expect, it } from 'vitest';
import { readOrder } from './sort.ts';

it.each([
  ['modified', 'desc', '-modified-date', 'lastmodified desc'],
  ['-created-date', undefined, '-created-date', 'created desc'],
  ['-title', 'asc', 'title', 'title asc'],
  ['latest', undefined, '-modified-date', 'lastmodified desc'],
  ['newest', undefined, '-created-date', 'created desc'],
  ['oldest', undefined, 'created-date', 'created asc'],
  ['Created', null, 'created-date', 'created asc'],
] as const)('reads %s %s', (sort, direction, list, cql) => {
  expect(readOrder(sort, direction)).toEqual({ list, cql });
});

it('has no order where none was asked for, and refuses what it does not know', () => {
  expect(readOrder(undefined, 'desc')).toBeNull();
  expect(() => readOrder('-constructor')).toThrow('created, modified, title or id');
  expect(() => readOrder('likes')).toThrow('created, modified, title or id');
});
