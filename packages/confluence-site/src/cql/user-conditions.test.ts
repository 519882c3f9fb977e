import { expect, it } from 'vitest';
import type { User } from '../users/user.ts';
import { parseCql } from './parser.ts';
import { compileUserCondition } from './user-conditions.ts';

const person = (accountId: string, displayName: string): User => ({
  accountId,
  displayName,
  email: `${accountId}@example.com`,
  isAdministrator: false,
});
const ada = person('a-1', 'Ada Lovelace');
const people = [ada, person('j-2', 'Jané Doe'), person('s-3', 'Sam Lee')];

const found = (query: string) => {
  const { condition } = parseCql(query);
  const test = condition && compileUserCondition(condition, { query, user: ada });
  return people.filter((user) => test?.(user) ?? true).map(({ accountId }) => accountId);
};

it.each([
  ['type = user', ['a-1', 'j-2', 's-3']],
  ['user.fullname ~ "jan"', ['j-2']],
  ['user.fullname ~ "l*e"', ['a-1', 's-3']],
  ['user.fullname ~ "lee s?m"', ['s-3']],
  ['type = user and user != currentUser()', ['j-2', 's-3']],
  ['user.accountid in ("j-2", currentUser())', ['a-1', 'j-2']],
  ['type = user and not (user = "a-1" or user.fullname !~ doe)', ['j-2']],
])('%s', (query, accountIds) => {
  expect(found(query)).toEqual(accountIds);
});

it.each([
  ['type = user or title = x', "Unsupported CQL field 'title' for this resource"],
  ['user ~ x', 'Could not parse cql : user ~ x'],
  ['user = now()', "Unsupported CQL function 'now' for this field"],
])('refuses %s, whoever is asked', (query, message) => {
  expect(() => found(query)).toThrow(message);
});

it('means nobody by currentUser() where nobody has signed in', () => {
  const query = 'user = currentUser()';
  const { condition } = parseCql(query);
  if (condition === undefined) throw new Error('The query has a condition.');
  const compile = () => compileUserCondition(condition, { query, user: { ...ada, isAnonymous: true } });
  expect(compile).toThrow('currentUser() is for those who have signed in');
});
