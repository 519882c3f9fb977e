import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactList } from '../compact/compact-list.ts';
import { compactSpace } from '../compact/compact-space.ts';
import { pagingHints } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { spaceStatus, spaceType } from '../fields/space-filters.ts';
import { describeSpace, spaceOutput } from '../fields/space-output.ts';
import { readSpaces } from '../spaces/read-spaces.ts';

export const listSpaces = defineTool({
  slug: 'CONFLUENCE_LIST_SPACES',
  name: 'List spaces',
  summary: 'Lists all spaces sorted by name, key or age, part by part; returns what each of them is for.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...spaceLookUpScopes],
  input: z.strictObject({
    type: spaceType,
    status: spaceStatus,
    sort: z
      .enum(['name', '-name', 'key', '-key', 'id', '-id'])
      .default('name')
      .describe('What to sort by; with - downwards. The higher the id, the newer the space.'),
    ...pagingInput,
  }),
  output: z.object({
    results: z.array(z.object(spaceOutput).describe('A space.')).describe('The spaces.'),
    ...pagingOutput,
  }),
  compact: (answer) => compactList(answer, compactSpace),
  annotations: {
    phrases: [
      'list the spaces alphabetically',
      'list the spaces from a to z',
      'list all spaces with their descriptions',
      'list the spaces by {sort}',
      'list the spaces sorted by {sort}',
      'show what each space is for',
      'what are all the spaces for',
      'go through the spaces one by one',
    ],
    fields: {
      type: { role: 'choice', phrases: ['of type {}', '{} spaces'] },
      status: { role: 'choice', phrases: ['{} spaces'] },
      sort: { role: 'choice', phrases: ['sorted by {}', 'by {}'] },
      ...pagingHints,
    },
    listing: { field: 'results', noun: 'space', entry: '{name} ({key}): {url}' },
  },

  async run(input, context) {
    const { type, status, sort } = input;
    const part = await readSpaces({ type, status, sort, 'description-format': 'plain' }, input, context);
    const results = part.entries.map((space) => describeSpace(space, context, part.base));
    return { results, ...pagingOf(part, input) };
  },
});
