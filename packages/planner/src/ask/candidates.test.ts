import { expect, it } from 'vitest';
import type { ToolCard } from '../tools/tool-card.ts';
import { choiceQuestion, nearCandidates, nothingFits, pickByName, pickCandidate } from './candidates.ts';

const candidates = [
  { id: '71', name: 'Autumn campaign', detail: 'page in MKT' },
  { id: '72', name: 'Spring campaign review', detail: 'page in MKT' },
];
const tool: ToolCard = {
  slug: 'OFFICE_DELETE_PAGE',
  toolkit: 'office',
  description: '',
  schema: {},
  whole: true,
  hinted: true,
  annotations: { phrases: ['delete the {id} page'], fields: {} },
  hints: { readOnly: false, destructive: true, idempotent: true },
};

it.each([
  ['2', '72'],
  ['#1', '71'],
  ['number two', '72'],
  ['the last one, please', '72'],
  ['delete the first one', '71'],
  ['autumn', '71'],
  ['I mean the spring one', '72'],
  ['spring campain review', '72'],
  ['“Autumn campaign”', '71'],
  ['72', '72'],
])('“%s” picks %s', (said, id) => {
  expect(pickCandidate(said, candidates, tool)).toMatchObject({ kind: 'picked', candidate: { id } });
});

it.each(['7', 'campaign', 'yes', 'the third'])('“%s” is an answer that leaves it open', (said) => {
  expect(pickCandidate(said, candidates, tool)).toEqual({ kind: 'unclear' });
});

it.each([
  'show me the autumn campaign page',
  'rename it to Spring campaign 2027',
  'create a page in the Marketing space called Bar',
  'what is the weather like?',
  'who am I?',
])('“%s” is a request of its own', (said) => {
  expect(pickCandidate(said, candidates, tool)).toEqual({ kind: 'elsewhere' });
});

it('takes a yes for the only one', () => {
  expect(pickCandidate('yes please', candidates.slice(0, 1), tool)).toMatchObject({ kind: 'picked' });
});

it('takes nothing but the name of one that was only mentioned', () => {
  expect(pickByName('autumn campaign', candidates)).toMatchObject({ candidate: { id: '71' } });
  expect(pickByName('1', candidates)).toEqual({ kind: 'elsewhere' });
});

it('asks with numbers, or whether the only one was meant', () => {
  expect(choiceQuestion('Several fit “campaign”: a; b. Send its id.', candidates)).toBe(
    'Several fit “campaign”:\n\n1. Autumn campaign (page in MKT)\n2. Spring campaign review (page in MKT)\n\nWhich one?',
  );
  expect(choiceQuestion('No page fits “autum”. Send its id.', candidates.slice(0, 1))).toBe(
    'No page fits “autum”. Did you mean Autumn campaign (page in MKT)?',
  );
});

it('offers only what is near, and names the rest', () => {
  expect(nearCandidates('Autumn campain', candidates)).toEqual(candidates.slice(0, 1));
  expect(nearCandidates('Zanzibar', candidates)).toEqual([]);
  expect(nothingFits('No page fits “Zanzibar”. Closest: …', candidates)).toBe(
    'No page fits “Zanzibar”. The closest are “Autumn campaign” and “Spring campaign review”.',
  );
});
