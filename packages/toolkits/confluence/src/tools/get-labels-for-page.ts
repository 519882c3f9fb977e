import { defineTool, path } from '@tributary/toolkit';
import { z } from 'zod';
import { labelOutput, labelShape } from '../api/label.ts';
import { readList } from '../api/list.ts';
import { browserUrl } from '../client.ts';
import { compactLabel } from '../compact/compact-label.ts';
import { compactList } from '../compact/compact-list.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';

export const getLabelsForPage = defineTool({
  slug: 'CONFLUENCE_GET_LABELS_FOR_PAGE',
  name: 'Get labels of a page',
  summary: 'Lists the labels of a page and returns their names, ids and prefixes.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...contentLookUpScopes],
  input: z.strictObject({ id: pageId, space: ofSpace, ...pagingInput }),
  output: z.object({
    results: z.array(z.object(labelOutput).describe('A label.')).describe('The labels.'),
    id: z.string().describe('Id of the page.'),
    title: z.string().describe('Title of the page.'),
    url: z.string().describe('Address that opens the page in a browser.'),
    ...pagingOutput,
  }),
  compact: ({ id, title, url, ...list }) => ({
    id,
    title,
    url,
    ...compactList(list, compactLabel),
  }),
  annotations: {
    phrases: [
      'show the labels of the {id} page',
      'list the labels of {id}',
      'list the labels on the {id} page',
      'get the labels of {id}',
      'what labels does the {id} page have',
      'which labels does {id} have',
      'which labels are on the {id} page',
      'what tags does {id} have',
      'show the tags of the {id} page',
      'how is the {id} page labelled',
      'does the {id} page have labels',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['of the {} page', 'on the {} page', 'the {} page', 'page {}', 'of {}', 'on {}'],
        question: 'which page it is about',
      },
      space: { role: 'reference', names: 'space', phrases: ['in the {} space', 'in {} space', 'in {}'] },
      limit: { role: 'number', phrases: ['first {}'] },
      start: { role: 'technical' },
      cursor: { role: 'technical' },
    },
    report: 'Labels of “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'label', entry: '{name}' },
  },

  async run(input, context) {
    const page = await findContent({ id: input.id, space: input.space, types: ['page'] }, context);
    const list = { path: path`/wiki/api/v2/pages/${page.id}/labels`, query: {}, entry: labelShape };
    const part = await readList(context.http, list, input);
    return {
      results: [...part.entries],
      id: page.id,
      title: page.title ?? '',
      url: browserUrl(page._links, context),
      ...pagingOf(part, input),
    };
  },
});
