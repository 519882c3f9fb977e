import { expect, it } from 'vitest';
import { operationMatcher } from './operation-matcher.ts';

const find = operationMatcher([
  ['GET /pages/{id}', 'page'],
  ['GET /pages/recent', 'recent'],
  ['PUT /pages/{id}', 'update'],
  ['GET /{kind}/7', 'seven'],
]);

it.each([
  ['GET', '/pages/12', 'page'],
  ['HEAD', '/pages/12', 'page'],
  ['PUT', '/pages/12', 'update'],
  ['GET', '/pages/recent', 'recent'],
  ['GET', '/posts/7', 'seven'],
])('%s %s', (method, path, expected) => {
  expect(find(method, path)).toBe(expected);
});

it('prefers what is named from further left on', () => {
  expect(find('GET', '/pages/7')).toBe('page');
});

it.each([
  ['DELETE', '/pages/12'],
  ['GET', '/pages'],
  ['GET', '/pages/12/labels'],
  ['GET', '/pages/'],
])('knows nothing of %s %s', (method, path) => {
  expect(find(method, path)).toBeUndefined();
});
