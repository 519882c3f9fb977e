import { expect, it } from 'vitest';
import { buildIndex } from './inverted-index.ts';
import { learnSpelling } from './spelling.ts';
import { stem } from './words.ts';

const index = buildIndex([
  {
    id: 'HIGHLIGHT',
    group: 'docs',
    groupName: 'Docs',
    slug: 'HIGHLIGHT_DOCUMENT',
    name: 'Highlight document',
    summary: 'Highlights a passage of a whiteboard.',
    phrases: [],
    parameters: { names: [], descriptions: [], choices: [] },
  },
]);
const spelling = learnSpelling(index);

it.each([
  ['documnet', 'document'],
  ['docment', 'document'],
  ['whitebord', 'whiteboard'],
])('takes %s for %s', (said, meant) => {
  expect(spelling(stem(said))).toContain(stem(meant));
});

it.each(['flight', 'weather', 'doc', 'doc2ment', ''])('leaves "%s" alone', (said) => {
  expect(spelling(said)).toEqual([]);
});
