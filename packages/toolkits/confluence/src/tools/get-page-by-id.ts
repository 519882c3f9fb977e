import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { technical } from '../fields/field-hints.ts';
import { personOutput } from '../fields/person-output.ts';
import { pageId } from '../fields/references.ts';
import { compactWhole, readWhole, wholeInput, wholeOutput, wholeScopes } from '../reading/whole-content.ts';

export const getPageById = defineTool({
  slug: 'CONFLUENCE_GET_PAGE_BY_ID',
  name: 'Get page',
  summary: 'Reads a page by id, address or title, and returns its text, version, space and link.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...wholeScopes],
  input: z.strictObject({ id: pageId, ...wholeInput }),
  output: z.object({ ...wholeOutput, author: personOutput('The same as createdBy.') }),
  compact: compactWhole,
  annotations: {
    phrases: [
      'show the {id} page',
      'show me the page {id}',
      'read the {id} page',
      'read {id}',
      'open {id}',
      'open the {id} page',
      'get the {id} page',
      'view the {id} page',
      'display the {id} page',
      'what does the {id} page say',
      'what is on the {id} page',
      'show the content of {id}',
      'give me the text of the {id} page',
      'show version {version} of the {id} page',
      'what does {id} say',
      'what is {id} about',
      'what is in the {id} page',
      'who wrote {id}',
      'which space is the {id} page in',
      'which space does the {id} page belong to',
      'what is the id of the {id} page',
      'what is the id of {id}',
      'find the id of the {id} page',
      'who wrote the {id} page',
      'who is the author of {id}',
      'who created the {id} page',
      'when was {id} created',
      'what is written on {id}',
      'what is written on the {id} page',
      'print the content of {id}',
      'print the content of the {id} page',
      'show the text of {id}',
      'what does the page {id} say',
      'see the {id} page',
      'let me see the {id} page',
      'what did version {version} of {id} say',
      'what was in version {version} of {id}',
      'what did version {version} of {id} look like',
      'show version {version} of {id}',
      'what does {id} say about it',
      'show the body of the {id} page',
      'when was the {id} page created',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['the {} page', 'the page {}', 'page {}', 'called {}', 'titled {}'],
        question: 'which page to read',
      },
      space: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'from the {} space', 'in {} space', 'in {}', 'from {}'],
      },
      draft: technical,
      version: { role: 'number', phrases: ['version {}'] },
      textFrom: technical,
      bodyFormat: technical,
    },
    report:
      '“{title}” is in the {spaceName} space. It was written by {author}. It says:\n\n{text}\n\nOpen it at {url}',
  },

  async run(input, context) {
    const page = await readWhole('page', input, context);
    return { ...page, author: page.createdBy };
  },
});
