import { expect, it } from 'vitest';
import { scopesSuffice } from './scope-check.ts';

const may = (scopes: readonly string[], operation: string): boolean => {
  const [method = '', path = ''] = operation.split(' ');
  return scopesSuffice(new Set(scopes), method, path);
};

it('asks in the second API for granular scopes', () => {
  expect(may(['read:page:confluence'], 'GET /wiki/api/v2/pages/12')).toBe(true);
  expect(may(['read:confluence-content.all'], 'GET /wiki/api/v2/pages/12')).toBe(false);
  expect(may(['read:page:confluence'], 'PUT /wiki/api/v2/pages/12')).toBe(false);
});

it('takes in the first API classic or granular scopes', () => {
  const labels = 'POST /wiki/rest/api/content/12/label';
  expect(may(['write:confluence-content'], labels)).toBe(true);
  expect(may(['read:label:confluence', 'write:label:confluence'], labels)).toBe(true);
});

it('asks for all scopes of an alternative', () => {
  expect(may(['write:label:confluence'], 'POST /wiki/rest/api/content/12/label')).toBe(false);
});

it('closes what the documents give no scopes for', () => {
  const everything = ['read:page:confluence', 'write:page:confluence', 'manage:confluence-configuration'];
  expect(may(everything, 'POST /wiki/api/v2/admin-key')).toBe(false);
  expect(may(everything, 'GET /wiki/api/v2/nothing')).toBe(false);
});
