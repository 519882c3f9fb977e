import { defineTool, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, readContent } from '../api/content.ts';
import { compactContent } from '../compact/compact-content.ts';
import { compactText } from '../compact/compact-text.ts';
import { contentOutput, describeContent, spaceNamesOf } from '../fields/content-output.ts';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { storageToMarkdown } from '../format/storage-to-markdown.ts';
import { findContent } from '../resolve/content.ts';

const inputShape = z.strictObject({
  id: pageId,
  space: ofSpace,
  draft: z.boolean().nullish().describe('Read the draft in place of what is published.'),
  version: z.int().min(1).nullish().describe('Read an older version, by its number. Left out: the newest.'),
  textFrom: z
    .int()
    .min(0)
    .default(0)
    .describe('Where in the text to begin, in characters; a long text that was cut says where it goes on.'),
  bodyFormat: z
    .enum(['markdown', 'storage'])
    .nullish()
    .describe('Bring the text in one form only: text (markdown) or body (storage). Left out: both.'),
});

export const getPageById = defineTool({
  slug: 'CONFLUENCE_GET_PAGE_BY_ID',
  name: 'Get page',
  summary: 'Reads a page by id, address or title, and returns its text, version, space and link.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...contentLookUpScopes],
  input: inputShape,
  output: z.object({
    ...contentOutput,
    authorId: z.string().nullable().describe('Account id of who created it.'),
    text: z.string().nullable().describe('The text as Markdown, for reading; macros appear as marks.'),
    body: z
      .object({
        storage: z
          .object({
            representation: z.literal('storage').describe('Always "storage".'),
            value: z.string().describe('The text in storage format.'),
          })
          .describe('The body in storage format.'),
      })
      .nullable()
      .describe('The text as it is stored.'),
  }),
  compact: (page, { textFrom }) => ({ ...compactContent(page), ...compactText(page, textFrom) }),
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
        phrases: ['in the {} space', 'from the {} space', 'in {} space', 'in {}'],
      },
      draft: { role: 'technical' },
      version: { role: 'number', phrases: ['version {}'] },
      textFrom: { role: 'technical' },
      bodyFormat: { role: 'technical' },
    },
    report: '“{title}” is in the {spaceName} space. It says:\n\n{text}\n\nOpen it at {url}',
  },

  async run(input, context) {
    const page = await read(input, context);
    const storage = page.body?.storage?.value ?? '';
    return {
      ...describeContent(page, await spaceNamesOf(page, context), context),
      authorId: page.authorId ?? null,
      text: input.bodyFormat === 'storage' ? null : storageToMarkdown(storage),
      body:
        input.bodyFormat === 'markdown'
          ? null
          : { storage: { representation: 'storage' as const, value: storage } },
    };
  },
});

async function read(input: z.output<typeof inputShape>, context: RunContext): Promise<Content> {
  const draft = input.draft ?? false;
  const version = input.version ?? undefined;
  // A draft that was never published is found neither by title nor by an id without this mark.
  if (draft && /^\d+$/.test(input.id))
    return readContent('page', input.id, context, { body: true, draft, version });
  const plain = !draft && version === undefined;
  const page = await findContent({ id: input.id, space: input.space, types: ['page'], body: plain }, context);
  return plain ? page : readContent('page', page.id, context, { body: true, draft, version });
}
