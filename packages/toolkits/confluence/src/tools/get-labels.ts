import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { describeLabel, labelOutput, labelShape } from '../api/label.ts';
import { readList } from '../api/list.ts';
import { compactLabel } from '../compact/compact-label.ts';
import { compactList } from '../compact/compact-list.ts';
import { pagingHints } from '../fields/field-hints.ts';
import { labelPrefix } from '../fields/labels.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';

export const getLabels = defineTool({
  slug: 'CONFLUENCE_GET_LABELS',
  name: 'Get labels',
  summary:
    'Lists every label in use on the whole site, to choose from, and returns name, id and prefix of each.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:label:confluence'],
  input: z.strictObject({ prefix: labelPrefix.nullish(), ...pagingInput }),
  output: z.object({
    results: z.array(z.object(labelOutput).describe('A label.')).describe('The labels.'),
    ...pagingOutput,
    links: pagingOutput._links.describe('The same as _links.'),
    _expandable: z.object({}).describe('Always empty: nothing is left out.'),
  }),
  compact: (answer) => compactList(answer, compactLabel),
  annotations: {
    phrases: [
      'list all labels',
      'show all labels',
      'show me all labels of the site',
      'list the labels of the site',
      'which labels exist',
      'which labels are there',
      'how many labels are there',
      'how many labels are in use',
      'which labels are in use',
      'how many tags do we use',
      'which tags exist',
      'what labels are there',
      'what labels do we use',
      'get all labels',
      'show every label we use',
      'list all tags',
      'show all tags',
      'which tags do we use',
      'which labels do people use',
      'which labels are in use on the site',
      'which tags do people use on the site',
      'list the {prefix} labels',
    ],
    fields: {
      prefix: { role: 'choice', phrases: ['{} labels', '{} tags'] },
      ...pagingHints,
    },
    listing: { field: 'results', noun: 'label', entry: '{name}' },
  },

  async run(input, { http }) {
    const list = {
      path: '/wiki/api/v2/labels',
      query: { prefix: input.prefix, sort: 'name' },
      entry: labelShape,
    };
    const part = await readList(http, list, input);
    const paging = pagingOf(part, input);
    return {
      results: part.entries.map(describeLabel),
      ...paging,
      links: paging._links,
      _expandable: {},
    };
  },
});
