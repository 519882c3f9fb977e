import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { inSpace, technical } from '../fields/field-hints.ts';
import { blogpostId, contentLookUpScopes } from '../fields/references.ts';
import {
  compactContentLabels,
  contentLabelsInput,
  contentLabelsOutput,
  listContentLabels,
} from '../reading/content-labels.ts';

export const getBlogpostLabels = defineTool({
  slug: 'CONFLUENCE_GET_BLOGPOST_LABELS',
  name: 'Get labels of a blog post',
  summary: 'Tells with which labels a blogpost is tagged; returns each label by name.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...contentLookUpScopes],
  input: z.strictObject({ id: blogpostId, ...contentLabelsInput }),
  output: z.object(contentLabelsOutput),
  compact: compactContentLabels,
  annotations: {
    phrases: [
      'show the labels of the {id} blog post',
      'list the labels of the blog post {id}',
      'list the labels on the {id} blog post',
      'get the labels of the blog post {id}',
      'what labels does the {id} blog post have',
      'which labels are on the {id} blog post',
      'what tags does the blog post {id} have',
      'how is the {id} blog post labelled',
      'how is the blog post {id} tagged',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'blogpost',
        phrases: ['of the {} blog post', 'on the {} blog post', 'the {} blog post', 'the blog post {}'],
        question: 'which blog post it is about',
      },
      space: inSpace,
      limit: { role: 'number', phrases: ['first {}'] },
      start: technical,
      cursor: technical,
    },
    report: 'Labels of the blog post “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'label', entry: '{name}' },
  },
  run: (input, context) => listContentLabels('blogpost', input, context),
});
