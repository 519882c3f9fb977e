import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { inSpace, technical } from '../fields/field-hints.ts';
import { contentLookUpScopes, pageId } from '../fields/references.ts';
import {
  compactContentLabels,
  contentLabelsInput,
  contentLabelsOutput,
  listContentLabels,
} from '../reading/content-labels.ts';

export const getLabelsForPage = defineTool({
  slug: 'CONFLUENCE_GET_LABELS_FOR_PAGE',
  name: 'Get labels of a page',
  summary: 'Lists the labels of a page and returns their names, ids and prefixes.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...contentLookUpScopes],
  input: z.strictObject({ id: pageId, ...contentLabelsInput }),
  output: z.object(contentLabelsOutput),
  compact: compactContentLabels,
  annotations: {
    phrases: [
      'show the labels of the {id} page',
      'list the labels of {id}',
      'list the labels on the {id} page',
      'get the labels of {id}',
      'what labels does the {id} page have',
      'which labels does {id} have',
      'which labels are on the {id} page',
      'what labels are on the page {id}',
      'what tags does {id} have',
      'show the tags of the {id} page',
      'how is the {id} page labelled',
      'does the {id} page have labels',
      'how many labels are on {id}',
      'how many labels does {id} have',
      'what is {id} tagged with',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['of the {} page', 'on the {} page', 'the {} page', 'page {}', 'of {}', 'on {}'],
        question: 'which page it is about',
      },
      space: inSpace,
      limit: { role: 'number', phrases: ['first {}'] },
      start: technical,
      cursor: technical,
    },
    report: 'Labels of “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'label', entry: '{name}' },
  },
  run: (input, context) => listContentLabels('page', input, context),
});
