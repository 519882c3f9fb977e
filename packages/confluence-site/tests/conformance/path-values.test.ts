import { expect, it } from 'vitest';
import { matches } from './call.ts';
import { pathValue } from './path-values.ts';

it.each([
  ['/wiki/api/v2/pages/{id}', 'id', '{page}'],
  ['/wiki/api/v2/pages/{page-id}/properties/{property-id}', 'property-id', '{pageProperty}'],
  ['/wiki/api/v2/pages/{page-id}/properties/{property-id}', 'page-id', '{page}'],
  ['/wiki/api/v2/blogposts/{blogpost-id}/versions/{version-number}', 'version-number', '1'],
  ['/wiki/rest/api/content/{id}/child/attachment/{attachmentId}', 'attachmentId', '{attachment}'],
])('stands in %s for {%s}: %s', (path, name, value) => {
  expect(pathValue(path, name)).toBe(value);
});

it('says which parameter has no value', () => {
  expect(() => pathValue('/wiki/api/v2/moons/{id}', 'id')).toThrow(/{id} of \/wiki\/api\/v2\/moons/);
});

it('matches one segment by a star', () => {
  expect(matches('GET /pages/*/labels', 'GET /pages/{id}/labels')).toBe(true);
  expect(matches('GET /pages/*', 'GET /pages/{id}/labels')).toBe(false);
});
