import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { partOfWhole } from '../api/offset-list.ts';
import { compactList } from '../compact/compact-list.ts';
import { compactSpace } from '../compact/compact-space.ts';
import { pagingHints } from '../fields/field-hints.ts';
import { listOf, oneOrMore } from '../fields/one-or-more.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { spaceStatus, spaceType } from '../fields/space-filters.ts';
import { describeSpace, spaceOutput } from '../fields/space-output.ts';
import { seekSpaces } from '../spaces/seek-spaces.ts';

export const searchSpaces = defineTool({
  slug: 'CONFLUENCE_SEARCH_SPACES',
  name: 'Search spaces',
  summary: 'Finds spaces by words of their name, key or description, best match first; returns key and link.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...spaceLookUpScopes],
  input: z.strictObject({
    query: z.string().trim().min(1).describe('Words of the name, the key or the description.'),
    type: spaceType,
    status: spaceStatus,
    label: oneOrMore('Only spaces with any of these labels, e.g. "team".'),
    ...pagingInput,
  }),
  output: z.object({
    results: z.array(z.object(spaceOutput).describe('A space.')).describe('The spaces, the best first.'),
    totalSize: z.int().describe('How many were found in all.'),
    ...pagingOutput,
  }),
  compact: (answer) => compactList(answer, compactSpace),
  annotations: {
    phrases: [
      'search for spaces about {query}',
      'search spaces for {query}',
      'search the spaces for {query}',
      'find spaces about {query}',
      'find spaces named like {query}',
      'find a space about {query}',
      'is there a space about {query}',
      'is there a space for {query}',
      'which spaces are about {query}',
      'which space is about {query}',
      'look for a space about {query}',
      'search for a space called {query}',
      'is there a space with {query} in its name',
      'find spaces with {query} in the name',
      'find the space for {query}',
      'which space is for {query}',
      'is there a space called {query}',
    ],
    fields: {
      query: {
        role: 'query',
        phrases: ['about {}', 'for {}', 'named like {}', 'called {}'],
        question: 'what the space is called or about',
      },
      type: { role: 'choice', phrases: ['of type {}', '{} spaces'] },
      status: { role: 'choice', phrases: ['{} spaces'] },
      label: { role: 'list', phrases: ['labelled {}', 'with the label {}', 'tagged {}'] },
      ...pagingHints,
    },
    listing: { field: 'results', noun: 'space', entry: '{name} ({key}): {url}' },
  },

  async run(input, context) {
    const { type, status } = input;
    const narrowed = { type, status, labels: listOf(input.label) };
    const { spaces, base } = await seekSpaces(input.query, narrowed, context);
    const part = { ...partOfWhole(spaces, input), base };
    return {
      results: part.entries.map((space) => describeSpace(space, context, base)),
      totalSize: spaces.length,
      ...pagingOf(part, input),
    };
  },
});
