import { expect, it } from 'vitest';
import { isPointing, pointedAt, pointedAtAll } from './pointing.ts';
import type { Thing } from './things.ts';

function page(name: string, batch: number): Thing {
  return { kind: 'page', value: name, name, batch };
}

const post: Thing = { kind: 'blogpost', value: 'News', name: 'News', batch: 3 };
const label: Thing = { kind: 'labels', value: 'hot', name: 'hot', aside: true };
const listed = ['Alpha', 'Beta', 'Gamma'].map((name, at) => ({ ...page(name, 4), place: at + 1 }));
const spokenOf = [page('Roadmap', 1), page('Reports', 2), label, post];

it.each([
  ['it', undefined, 'News'],
  ['the post', 'blogpost', 'News'],
  ['that page', 'page', 'Reports'],
  ['the document', 'page', 'Reports'],
  ['that label', 'labels', 'hot'],
  ['that post', undefined, 'News'],
] as const)('knows what “%s” of the kind %s means', (words, kind, value) => {
  expect(pointedAt(words, { kind }, spokenOf)?.value).toBe(value);
});

it('takes no post for a page', () => {
  expect(pointedAt('the post', { kind: 'page' }, spokenOf)).toBeUndefined();
  expect(isPointing('the post', 'page')).toBe(true);
  expect(isPointing('the people', 'space')).toBe(false);
});

it.each([
  ['both', spokenOf, ['Roadmap', 'Reports']],
  ['the two of them', spokenOf, ['Roadmap', 'Reports']],
  ['them', spokenOf, ['Reports']],
  ['all of them', listed, ['Alpha', 'Beta', 'Gamma']],
  ['the first two', listed, ['Alpha', 'Beta']],
  ['the last 2 pages', listed, ['Beta', 'Gamma']],
  ['both', listed, []],
  ['both', [page('Roadmap', 1), { ...page('Home', 1), aside: true }], []],
] as const)('knows which “%s” means', (words, things, values) => {
  expect(pointedAtAll(words, 'page', things).map(({ value }) => value)).toEqual(values);
});

it('takes “that one” after a list for the only one of it, and never for what it was asked of', () => {
  const parent = page('Roadmap', 4);
  const [only, ...more] = listed;
  if (!only) throw new Error('Nothing is listed.');
  expect(pointedAt('that one', { kind: 'page' }, [parent, only])?.value).toBe('Alpha');
  expect(pointedAt('that one', { kind: 'page' }, [parent, only, ...more])).toBeUndefined();
});
