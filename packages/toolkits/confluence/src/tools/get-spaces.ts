import { defineTool, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import type { ListPart } from '../api/list.ts';
import type { Space } from '../api/space.ts';
import { compactList } from '../compact/compact-list.ts';
import { compactSpace } from '../compact/compact-space.ts';
import { pagingHints, technical } from '../fields/field-hints.ts';
import { listOf, oneOrMore } from '../fields/one-or-more.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { spaceStatus, spaceType } from '../fields/space-filters.ts';
import { describeSpace, spaceOutput } from '../fields/space-output.ts';
import { findSpace } from '../resolve/space.ts';
import { readSpaces } from '../spaces/read-spaces.ts';

export const getSpaces = defineTool({
  slug: 'CONFLUENCE_GET_SPACES',
  name: 'Get spaces',
  summary: 'Lists the spaces that the account can see, and returns id, key, name and link of each.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...spaceLookUpScopes],
  input: z.strictObject({
    spaceKey: oneOrMore('Only these spaces: keys, names or ids, e.g. "MKT".'),
    type: spaceType,
    status: spaceStatus,
    label: oneOrMore('Only spaces with any of these labels, e.g. "team".'),
    expand: z
      .array(z.string().describe('Name of an addition.'))
      .nullish()
      .describe('What to add, e.g. "description" or "icon"; other names bring nothing.'),
    ...pagingInput,
  }),
  output: z.object({
    results: z.array(z.object(spaceOutput).describe('A space.')).describe('The spaces.'),
    ...pagingOutput,
  }),
  compact: (answer) => compactList(answer, compactSpace),
  annotations: {
    phrases: [
      'list the spaces',
      'list all spaces',
      'show all spaces',
      'show me the spaces',
      'which spaces are there',
      'what spaces are there',
      'what spaces do I have',
      'which spaces can I see',
      'get spaces',
      'find the {spaceKey} space',
      'look up the {spaceKey} space',
      'show the {spaceKey} space',
      'list the {type} spaces',
      'list the {status} spaces',
      'list the spaces labelled {label}',
    ],
    fields: {
      spaceKey: {
        role: 'reference',
        names: 'space',
        phrases: ['the {} space', 'space {}', 'called {}', 'named {}'],
      },
      type: { role: 'choice', phrases: ['of type {}', '{} spaces'] },
      status: { role: 'choice', phrases: ['{} spaces'] },
      label: { role: 'list', phrases: ['labelled {}', 'with the label {}', 'tagged {}'] },
      expand: technical,
      ...pagingHints,
    },
    listing: { field: 'results', noun: 'space', entry: '{name} ({key}): {url}' },
  },

  async run(input, context) {
    const part = await read(input, context);
    const results = part.entries.map((space) => describeSpace(space, context, part.base));
    return { results, ...pagingOf(part, input) };
  },
});

type Input = z.output<typeof getSpaces.input>;

async function read(input: Input, context: RunContext): Promise<ListPart<Space>> {
  const wanted = listOf(input.spaceKey);
  const found = wanted && (await Promise.all(wanted.map((one) => findSpace(one, context))));
  const query = {
    ids: found?.map(({ id }) => id),
    type: input.type,
    status: input.status,
    labels: listOf(input.label),
    'description-format': input.expand?.includes('description') ? 'plain' : undefined,
    'include-icon': input.expand?.includes('icon') || undefined,
  };
  return readSpaces(query, input, context);
}
