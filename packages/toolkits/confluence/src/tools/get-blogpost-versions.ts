import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactList } from '../compact/compact-list.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { blogpostId, ofSpace } from '../fields/references.ts';
import {
  compactVersion,
  describeVersionsOf,
  listVersions,
  versionOutput,
  versionScopes,
  versionsOfOutput,
} from '../reading/content-versions.ts';

const entryOutput = z
  .object({
    id: z.string().describe('Id of the blog post; a version has none of its own.'),
    type: z.literal('blogpost').describe('Always "blogpost".'),
    status: z.enum(['current', 'historical']).describe('The newest is current.'),
    version: z.object(versionOutput).describe('The version.'),
  })
  .describe('A version.');

export const getBlogpostVersions = defineTool({
  slug: 'CONFLUENCE_GET_BLOGPOST_VERSIONS',
  name: 'Get versions of a blog post',
  summary: 'Lists who edited a blogpost and when; returns all its versions, newest first.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...versionScopes],
  input: z.strictObject({ blogpostId, space: ofSpace, ...pagingInput }),
  output: z.object({
    results: z.array(entryOutput).describe('The versions, the newest first.'),
    ...versionsOfOutput,
    next: z.string().nullable().describe('The same as nextCursor.'),
    ...pagingOutput,
  }),
  compact: ({ id, title, url, ...list }) => ({
    id,
    title,
    url,
    ...compactList(list, ({ version }) => compactVersion(version)),
  }),
  annotations: {
    phrases: [
      'show the versions of the {blogpostId} blog post',
      'show the versions of the blog post {blogpostId}',
      'list the versions of the blog post {blogpostId}',
      'show the history of the {blogpostId} blog post',
      'show the history of the blog post {blogpostId}',
      'who wrote the versions of the {blogpostId} blog post',
      'who changed the {blogpostId} blog post',
      'who edited the blog post {blogpostId}',
      'who last edited the blog post {blogpostId}',
      'when was the {blogpostId} blog post changed',
      'when was the blog post {blogpostId} last edited',
      'how many versions does the {blogpostId} blog post have',
      'list the edits of the {blogpostId} blog post',
      'show the version history of the blog post {blogpostId}',
      'was the blog post {blogpostId} edited',
      'who made the last change to the blog post {blogpostId}',
    ],
    fields: {
      blogpostId: {
        role: 'reference',
        names: 'blogpost',
        phrases: ['of the {} blog post', 'the {} blog post', 'the blog post {}', 'blog post {}'],
        question: 'which blog post it is about',
      },
      space: inSpace,
      limit: { role: 'number', phrases: ['the last {}', 'the first {}'] },
      start: technical,
      cursor: technical,
    },
    report: 'Versions of the blog post “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'version', entry: 'Version {number} by {by}, {when}' },
  },

  async run(input, context) {
    const reference = { id: input.blogpostId, space: input.space };
    const { content, part } = await listVersions('blogpost', reference, input, context);
    return {
      results: part.entries.map((version) => ({
        id: content.id,
        type: 'blogpost' as const,
        status: version.number === content.version?.number ? ('current' as const) : ('historical' as const),
        version,
      })),
      ...describeVersionsOf(content, context),
      next: part.nextCursor,
      ...pagingOf(part, input),
    };
  },
});
