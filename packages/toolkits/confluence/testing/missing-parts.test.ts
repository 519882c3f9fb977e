import { defineTool, type Tool } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { confluence } from '../src/toolkit.ts';
import { missingParts } from './missing-parts.ts';

/** A tool that was begun, as `npm run new:tool` leaves it, with a few mistakes on top. */
const begun: Tool = defineTool({
  slug: 'CONFLUENCE_GET_BEGUN',
  name: '',
  summary: '',
  hints: { readOnly: true, destructive: true, idempotent: true },
  scopes: [],
  input: z.object({ id: z.string(), limit: z.int().optional().describe('How many.') }),
  output: z.object({ entries: z.array(z.object({ title: z.string() })).describe('What there is.') }),
  annotations: {
    phrases: ['show {what}'],
    fields: { id: { role: 'reference', phrases: ['the page'] }, page: { role: 'text' } },
  },
  run: async () => ({ entries: [] }),
});

it('says of a tool that was begun what is missing, part by part', () => {
  expect(missingParts(begun)).toEqual([
    'Put CONFLUENCE_GET_BEGUN into src/tools/get-begun.ts.',
    'Test it in src/tools/get-begun.test.ts.',
    'Add an example call of CONFLUENCE_GET_BEGUN to a file in testing/examples/.',
    'Give it a name as people read it in a list, such as “Create page”.',
    'Write the summary: a sentence of at least 30 characters with the word “returns” in it.',
    'Name the OAuth scopes that its calls need (scopes).',
    'Say how its answer is told: report or listing.',
    'Describe input/id.',
    'Describe output/entries[].',
    'Describe output/entries[]/title.',
    'Refuse unknown fields: the input is a z.strictObject.',
    'It reads, so its hints are readOnly, idempotent and not destructive.',
    'Write what people say for it: at least 3 phrases.',
    '{what} stands in a phrase and is no field of the input.',
    'Say how people speak of “limit”.',
    'Mark the one place of the value in “the page” with {}.',
    'Say what kind of thing “id” names.',
    'Write the question that asks for “id”.',
    '“page” has hints and is no field of the input.',
  ]);
});

it('says nothing of one that is complete', () => {
  const complete = confluence.tools.find(({ slug }) => slug === 'CONFLUENCE_CREATE_PAGE');
  if (!complete) throw new Error('pages can be created');
  expect(missingParts(complete)).toEqual([]);
});
