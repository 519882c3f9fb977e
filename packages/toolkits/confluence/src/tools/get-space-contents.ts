import { defineTool, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import type { ListPart } from '../api/list.ts';
import type { Space } from '../api/space.ts';
import { browserUrl } from '../client.ts';
import { compactEntry } from '../compact/compact-content.ts';
import { compactList } from '../compact/compact-list.ts';
import { date, spanOf } from '../fields/date.ts';
import { pagingHints, technical } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { findSpace } from '../resolve/space.ts';
import {
  readOfType,
  readPagesAndBlogposts,
  type SpaceEntry,
  searchAttachmentsIn,
  searchBlogpostsOf,
} from '../spaces/space-contents.ts';

const inputShape = z.strictObject({
  spaceKey: z.string().min(1).describe('The space: its key, id or name.'),
  type: z
    .enum(['page', 'blogpost', 'attachment'])
    .nullish()
    .describe('Only this kind. Left out: pages, then blog posts.'),
  status: z
    .enum(['current', 'archived', 'trashed', 'draft', 'historical'])
    .nullish()
    .describe('Left out: current. Confluence lists no drafts and no historical versions any more.'),
  postingDay: date('Only blog posts published on this day'),
  ...pagingInput,
});

type Input = z.output<typeof inputShape>;

export const getSpaceContents = defineTool({
  slug: 'CONFLUENCE_GET_SPACE_CONTENTS',
  name: 'Get space contents',
  summary:
    'Lists the contents of one space: pages, blog posts or attachments; returns id, type and link of each.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:page:confluence', 'search:confluence', ...spaceLookUpScopes],
  input: inputShape,
  output: z.object({
    results: z
      .array(
        z
          .object({
            id: z.string().describe('Id.'),
            title: z.string().describe('Title; the file name of an attachment.'),
            type: z.string().describe('page, blogpost or attachment.'),
            status: z.string().describe('current, archived or trashed.'),
            spaceKey: z.string().describe('Key of the space.'),
            url: z.string().describe('Address that opens it in a browser.'),
            _links: z
              .object({ webui: z.string().nullable().describe('Where it is read.') })
              .describe('Relative links.'),
          })
          .describe('Something in the space.'),
      )
      .describe('What is in the space.'),
    ...pagingOutput,
  }),
  compact: (answer) => compactList(answer, (entry) => ({ ...compactEntry(entry), type: entry.type })),
  annotations: {
    phrases: [
      'show the contents of the {spaceKey} space',
      'list the contents of the {spaceKey} space',
      'list all content in the {spaceKey} space',
      'get the contents of {spaceKey}',
      'what does the {spaceKey} space contain',
      'show everything in the {spaceKey} space',
      'list everything in {spaceKey}',
      'list the attachments in the {spaceKey} space',
      'which files are in the {spaceKey} space',
      'what was posted in the {spaceKey} space on {postingDay}',
      'what is in the trash of the {spaceKey} space',
      'what is in the {spaceKey} space',
      'what is inside the {spaceKey} space',
      'what do we have in the {spaceKey} space',
      'show everything that is in the {spaceKey} space',
      'show me everything in the {spaceKey} space',
      'what all is in the {spaceKey} space',
    ],
    fields: {
      spaceKey: {
        role: 'reference',
        names: 'space',
        phrases: ['of the {} space', 'in the {} space', 'the {} space', 'in {} space', 'of {}', 'in {}'],
        question: 'which space to list',
      },
      type: technical,
      status: technical,
      postingDay: { role: 'date', phrases: ['posted on {}', 'published on {}', 'on {}'] },
      ...pagingHints,
    },
    listing: { field: 'results', noun: 'thing', entry: '{title} ({type}): {url}' },
  },

  async run(input, context) {
    const space = await findSpace(input.spaceKey, context);
    const part = await read(input, space, context);
    const results = part.entries.map(({ links, ...entry }) => ({
      ...entry,
      spaceKey: space.key,
      url: browserUrl(links, context, part.base),
      _links: { webui: links?.webui ?? null },
    }));
    return { results, ...pagingOf(part, input) };
  },
});

function read(input: Input, space: Space, context: RunContext): Promise<ListPart<SpaceEntry>> {
  const { type, postingDay } = input;
  const status = listedStatus(input);
  if (postingDay) {
    if (status !== 'current') throw currentOnly('Blog posts of a day');
    if (type && type !== 'blogpost') {
      throw refused('Only blog posts have a day of publishing. Leave type out, or postingDay.');
    }
    return searchBlogpostsOf(spanOf(postingDay, context), space, input, context);
  }
  if (type === 'attachment') {
    if (status !== 'current') throw currentOnly('Attachments of a space');
    return searchAttachmentsIn(space, input, context);
  }
  if (type) return readOfType(type, space, status, input, context);
  return readPagesAndBlogposts(space, status, input, context);
}

function listedStatus({ status, type }: Input) {
  if (status === 'draft' || status === 'historical') {
    throw refused(
      'Confluence lists no drafts and no historical versions of a space any more. Send current, archived or trashed; a page’s versions are listed by CONFLUENCE_GET_PAGE_VERSIONS.',
    );
  }
  if (status === 'archived' && type === 'blogpost') throw refused('Blog posts are never archived.');
  return status ?? 'current';
}

function currentOnly(what: string): ToolError {
  return refused(`${what} are found among what is current only. Leave status out.`);
}

function refused(message: string): ToolError {
  return new ToolError({ code: 'invalid_input', message });
}
