import { expect, it } from 'vitest';
import { closestNames } from './suggestions.ts';

const slugs = ['WIKI_CREATE_PAGE', 'WIKI_DELETE_PAGE', 'WIKI_CREATE_SPACE', 'WIKI_GET_SPACES', 'MAIL_SEND'];

it('finds what was meant, best first, whatever the case', () => {
  expect(closestNames('WIKI_CRAETE_PAGE', slugs)[0]).toBe('WIKI_CREATE_PAGE');
  expect(closestNames('wiki_page_create', slugs)[0]).toBe('WIKI_CREATE_PAGE');
  expect(closestNames('WIKI_CREATE', slugs)).toHaveLength(3);
});

it('suggests nothing for what is like nothing', () => {
  expect(closestNames('ZZZ', slugs)).toEqual([]);
  expect(closestNames('', slugs)).toEqual([]);
});
