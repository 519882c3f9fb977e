import { expect, it } from 'vitest';
import { foreignDocument } from './foreign-document.ts';

it('takes the toolkit off the name', () => {
  const tool = {
    id: 'GITHUB_ADD_STAR',
    toolkit: 'github',
    name: 'GITHUB_ADD_STAR',
    description: 'Adds a star.',
  };
  expect(foreignDocument(tool)).toMatchObject({
    group: 'github',
    slug: '_ADD_STAR',
    summary: 'Adds a star.',
  });
});

it('reads a tool of which little is known', () => {
  expect(foreignDocument({ id: 'add', name: 'add', toolkit: null, parameters: null })).toMatchObject({
    group: '',
    slug: 'add',
    summary: '',
    parameters: { names: [], descriptions: [], choices: [] },
  });
});
