import { expect, it } from 'vitest';
import type { RankedDocument, SearchDocument } from '../search-document.ts';
import { fuseMeaning } from './fuse-meaning.ts';

const documents = ['a', 'b', 'c', 'd'].map(
  (id): SearchDocument => ({
    id,
    group: '',
    groupName: '',
    slug: id,
    name: '',
    summary: '',
    phrases: [],
    parameters: { names: [], descriptions: [], choices: [] },
  }),
);

const found = (id: string, score: number, isNamed = false): RankedDocument => ({
  id,
  score,
  isTopical: true,
  isNamed,
  matched: () => [id],
});

const ids = (ranked: readonly RankedDocument[]) => ranked.map(({ id }) => id);

it('lets meaning decide between what words find nearly alike, not against what they find much better', () => {
  const near = Float64Array.of(0.1, 0.8, 0.9, 0);
  expect(ids(fuseMeaning([found('a', 10), found('b', 9), found('c', 2)], documents, near))).toEqual([
    'b',
    'a',
    'c',
  ]);
});

it('adds what no word found, as nothing that is meant for certain', () => {
  const fused = fuseMeaning([found('a', 10)], documents, Float64Array.of(0, 0.2, 0.7, -0.5));
  expect(ids(fused)).toEqual(['a', 'c', 'b']);
  expect(fused[1]).toMatchObject({ score: 0, isTopical: false });
});

it('leaves what the text names first', () => {
  const ranked = [found('a', 100, true), found('b', 99)];
  expect(fuseMeaning(ranked, documents, Float64Array.of(0, 1, 1, 1))).toBe(ranked);
});
