import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { listAttachments } from '../api/attachment.ts';
import { peopleScopes, readPeople } from '../api/people.ts';
import { browserUrl } from '../client.ts';
import { compactAttachment } from '../compact/compact-attachment.ts';
import { compactList } from '../compact/compact-list.ts';
import { attachmentOutput, describeAttachment } from '../fields/attachment-output.ts';
import { inSpace, pagingHints, technical } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { contentId, ofSpace } from '../fields/references.ts';
import { attachmentLookUpScopes, findContainer } from '../resolve/attachment.ts';

export const getAttachments = defineTool({
  slug: 'CONFLUENCE_GET_ATTACHMENTS',
  name: 'Get attachments',
  summary:
    'Lists the attachments of a page or blog post, and returns file name, id, kind, size and link of each.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...attachmentLookUpScopes, ...peopleScopes],
  input: z.strictObject({
    pageId: contentId,
    space: ofSpace,
    mediaType: z.string().min(1).nullish().describe('Only files of this kind, such as image/png.'),
    ...pagingInput,
  }),
  output: z.object({
    results: z.array(z.object(attachmentOutput).describe('An attachment.')).describe('The attachments.'),
    pageId: z.string().describe('Id of the page or blog post.'),
    pageTitle: z.string().describe('Its title.'),
    pageUrl: z.string().describe('Address that opens it in a browser.'),
    ...pagingOutput,
  }),
  compact: ({ pageId, pageTitle, pageUrl, ...list }) => ({
    pageId,
    pageTitle,
    pageUrl,
    ...compactList(list, compactAttachment),
  }),
  annotations: {
    phrases: [
      'list the attachments of the {pageId} page',
      'show the attachments of {pageId}',
      'show the attachments on the {pageId} page',
      'list the files on the {pageId} page',
      'show the files attached to {pageId}',
      'which files are attached to the {pageId} page',
      'which attachments does {pageId} have',
      'what is attached to the {pageId} page',
      'what files does the {pageId} page have',
      'get the attachments of {pageId}',
      'attachments of {pageId}',
      'list the attached files of {pageId}',
      'does {pageId} have files attached',
      'does {pageId} have attachments',
      'how many attachments does {pageId} have',
      'how many files are attached to {pageId}',
      'are there files on {pageId}',
      'what files are on {pageId}',
      'which files does {pageId} have',
      'is anything attached to {pageId}',
      'is there anything attached to {pageId}',
      'does {pageId} have anything attached',
    ],
    fields: {
      pageId: {
        role: 'reference',
        names: 'page',
        phrases: [
          'of the {} page',
          'on the {} page',
          'to the {} page',
          'the {} page',
          'attached to {}',
          'of {}',
          'on {}',
        ],
        question: 'which page it is about',
      },
      space: inSpace,
      mediaType: technical,
      ...pagingHints,
    },
    report: 'Files on “{pageTitle}”. Open it at {pageUrl}',
    listing: { field: 'results', noun: 'attachment', entry: '{title} ({mediaType}): {url}' },
  },

  async run(input, context) {
    const page = await findContainer({ id: input.pageId, space: input.space }, context);
    const part = await listAttachments(page, { mediaType: input.mediaType }, input, context);
    const authors = part.entries.map(({ version }) => version?.authorId);
    const people = await readPeople(authors, context);
    const { base } = part;
    return {
      results: part.entries.map((entry) => describeAttachment(entry, context, { people, base })),
      pageId: page.id,
      pageTitle: page.title ?? '',
      pageUrl: browserUrl(page._links, context),
      ...pagingOf(part, input),
    };
  },
});
