import { defineTool, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { compactContent } from '../compact/compact-content.ts';
import { type ApiBody, body, toApiBody } from '../fields/body.ts';
import { contentOutput } from '../fields/content-output.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { contentLookUpScopes, ofSpace, pageId, userLookUpScopes } from '../fields/references.ts';
import { nextTaskNumber } from '../format/task-numbers.ts';
import { updateContent } from '../updating/update-content.ts';

const inputShape = z.strictObject({
  id: pageId,
  body: body.describe('What to add at the end; Markdown as a string.'),
  space: ofSpace,
  message: z.string().nullish().describe('What to note about the change.'),
});

export const appendToPage = defineTool({
  slug: 'CONFLUENCE_APPEND_TO_PAGE',
  name: 'Append to page',
  summary:
    'Adds a text to the end of a page, leaving all that it says already untouched, and returns the page.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: ['write:page:confluence', ...contentLookUpScopes, ...userLookUpScopes],
  input: inputShape,
  output: z.object(contentOutput),
  compact: compactContent,
  annotations: {
    phrases: [
      'append {body} to the {id} page',
      'append {body} to {id}',
      'append a paragraph to the {id} page saying {body}',
      'append to the {id} page: {body}',
      'add the text {body} to the end of the {id} page',
      'add {body} at the end of the {id} page',
      'add {body} to the bottom of the {id} page',
      'add a paragraph to the {id} page saying {body}',
      'add a section to the {id} page saying {body}',
      'write {body} at the end of {id}',
      'put {body} at the bottom of the {id} page',
      'extend the {id} page with {body}',
      'at the end of {id} add {body}',
      'at the bottom of the {id} page add {body}',
      'at the end of the {id} page write {body}',
      'add the line {body} to {id}',
      'add a sentence to the {id} page saying {body}',
      'add a line to the {id} page saying {body}',
      'add a section at the end of the {id} page saying {body}',
      'add a line saying {body} to the {id} page',
      'insert {body} at the bottom of the {id} page',
      'insert {body} at the end of {id}',
      'tack {body} onto the end of {id}',
      'extend {id} with {body}',
      'extend {id} by {body}',
      'add the sentence {body} to {id}',
      'add the text {body} to {id}',
      'on the {id} page add {body} at the bottom',
      'write {body} in {id}',
      'write {body} on the {id} page',
      'write {body} into {id}',
      'put {body} in {id}',
      'put {body} into the {id} page',
      'put {body} on the {id} page',
      'put the text {body} on the {id} page',
      'write {body} below the text of {id}',
      'add {body} at the bottom of {id}',
      'add to the {id} page saying {body}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['to the {} page', 'of the {} page', 'the {} page', 'to {}'],
        question: 'which page to add to',
      },
      body: {
        role: 'text',
        phrases: ['saying {}', 'that says {}', 'with the text {}', 'text: {}', 'content: {}'],
        question: 'what to add',
      },
      space: inSpace,
      message: technical,
    },
    report: 'Added to the end of the page “{title}” in the {spaceName} space. Open it at {url}',
  },

  ...updateContent({
    type: 'page',
    undoneBy: 'CONFLUENCE_UPDATE_PAGE',
    adds: true,
    reference(input) {
      const { id, space } = inputShape.parse(input);
      return { id, space };
    },
    async wish(input, { storage }, context) {
      const { body: text, message } = inputShape.parse(input);
      const added = await toApiBody(text, context, nextTaskNumber(storage));
      requireStorage(added);
      return {
        body: { representation: 'storage', value: storage + added.value },
        message: message ?? undefined,
      };
    },
    summarise: ({ title }) => `Add to the end of the page “${title}”`,
  }),
});

// Behind the page's own storage format nothing else can stand.
function requireStorage({ representation, value }: ApiBody): void {
  if (representation === 'storage' && value.trim() !== '') return;
  throw new ToolError({
    code: 'invalid_input',
    message:
      representation === 'storage'
        ? 'Nothing to add. Send a text in body.'
        : `A text in ${representation} cannot be added to a page. Send Markdown or storage format.`,
  });
}
