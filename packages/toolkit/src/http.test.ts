import { expect, it } from 'vitest';
import { path } from './http.ts';

it('escapes what is put into a path, so that no value can leave its segment', () => {
  expect(path`/pages/${'../admin?x=1'}/labels/${7}`).toBe('/pages/..%2Fadmin%3Fx%3D1/labels/7');
});

it('refuses dots and nothing at all, which no escaping makes safe', () => {
  for (const value of ['', '.', '..']) expect(() => path`/pages/${value}/labels`).toThrow('cannot be part');
});
