import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactContent } from '../compact/compact-content.ts';
import { newBody, newTitle, technical } from '../fields/field-hints.ts';
import { contentLookUpScopes, pageId, userLookUpScopes } from '../fields/references.ts';
import { writtenOutput } from '../reading/written-content.ts';
import { updateContent } from '../updating/update-content.ts';
import { readWish, updateInput } from '../updating/update-input.ts';

const inputShape = z.strictObject({
  id: pageId,
  spaceId: z
    .string()
    .min(1)
    .nullish()
    .describe('The space the page is in (id, key or name), to tell pages of the same title apart.'),
  ...updateInput,
  type: z.literal('page').nullish().describe('Always "page".'),
});

export const updatePage = defineTool({
  slug: 'CONFLUENCE_UPDATE_PAGE',
  name: 'Update page',
  summary:
    'Changes the title or replaces the text of a page, and returns the page with its new version and link.',
  hints: { readOnly: false, destructive: true, idempotent: false },
  scopes: ['write:page:confluence', ...contentLookUpScopes, ...userLookUpScopes],
  input: inputShape,
  output: z.object(writtenOutput),
  compact: compactContent,
  pitfalls: ['The body that is sent takes the place of the whole text: what is to stay must be in it.'],
  annotations: {
    phrases: [
      'update the {id} page with the text {body}',
      'change the text of the {id} page to {body}',
      'change the content of {id} to {body}',
      'replace the text of {id} with {body}',
      'set the text of the {id} page to {body}',
      'update {id}: set the text to {body}',
      'rewrite the {id} page',
      'edit the {id} page',
      'update the {id} page',
      'rename the {id} page to {title}',
      'rename {id} to {title}',
      'rename the {id} page as {title}',
      'overwrite the {id} page with {body}',
      'retitle {id} to {title}',
      'change the title of {id} to {title}',
      'change {id} title to {title}',
      '{id} should be called {title}',
      'the page {id} should be called {title}',
      'change the name of the {id} page to {title}',
      'change the body of the {id} page to {body}',
      'overwrite {id} with {body}',
      'overwrite the body of {id} with {body}',
      'overwrite the text of {id} with {body}',
      'replace everything on the {id} page with {body}',
      'replace the content of the {id} page with {body}',
      'set the title of {id} to {title}',
      'set the body of {id} to {body}',
      'rewrite the {id} page to say {body}',
      'write {body} as the new content of the {id} page',
      '{id} should be renamed to {title}',
      'update {id}: set the title to {title}',
      'change the heading of {id} to {title}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['the {} page', 'the page {}', 'page {}'],
        question: 'which page to change',
      },
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'in {} space', 'in space {}', 'in {}'],
      },
      title: newTitle,
      body: newBody,
      version: technical,
      type: technical,
    },
    report: 'Updated the page “{title}” in the {spaceName} space. Open it at {url}',
  },

  ...updateContent({
    type: 'page',
    undoneBy: 'CONFLUENCE_UPDATE_PAGE',
    reference(input) {
      const { id, spaceId } = inputShape.parse(input);
      return { id, space: spaceId };
    },
    wish: async (input, _was, context) => readWish(inputShape.parse(input), context),
  }),
});
