import type { Tool } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { confluence } from '../toolkit.ts';
import { requiredScopes } from './required-scopes.ts';

function tools(...slugs: readonly string[]): readonly Tool[] {
  return slugs.flatMap((slug) => confluence.tools.find((tool) => tool.slug === `CONFLUENCE_${slug}`) ?? []);
}

it('names each scope once, in order', () => {
  const scopes = requiredScopes(tools('GET_PAGE_BY_ID', 'GET_PAGES', 'GET_CURRENT_USER'));
  expect(scopes).toContain('read:page:confluence');
  expect(scopes).toEqual([...new Set(scopes)].sort());
});

it('gives v1 its classic scopes, or granular ones', () => {
  const chosen = tools('GET_CURRENT_USER');
  expect(requiredScopes(chosen)).toEqual(['read:confluence-user']);
  expect(requiredScopes(chosen, 'granular')).toEqual(['read:content-details:confluence']);
});

it('leaves out a classic scope where granular ones that are there anyway do the same', () => {
  const chosen = tools('GET_CURRENT_USER');
  const [current] = chosen;
  if (!current) throw new Error('there is a current user');
  const other: Tool = { ...current, scopes: ['read:content-details:confluence'] };
  expect(requiredScopes([...chosen, other])).toEqual(['read:content-details:confluence']);
});

it('knows what a call needs where a classic scope stands for several things', () => {
  expect(requiredScopes(tools('MOVE_PAGE'), 'granular')).not.toContain('write:label:confluence');
  expect(requiredScopes(tools('ADD_CONTENT_LABEL'), 'granular')).toContain('write:label:confluence');
});

it.each(['classic', 'granular'] as const)(
  'stays under the 50 that Atlassian advises, with %s ones',
  (kind) => {
    expect(requiredScopes(confluence.tools, kind).length).toBeLessThan(50);
  },
);
