import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { readContent } from '../api/content.ts';
import { readPeople } from '../api/people.ts';
import { browserUrl } from '../client.ts';
import { compactText } from '../compact/compact-text.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { describePerson } from '../fields/person-output.ts';
import { blogpostId, ofSpace } from '../fields/references.ts';
import { compactVersion, versionOutput, versionScopes } from '../reading/content-versions.ts';
import { requireVersion } from '../reading/require-version.ts';
import { describeText, textOutput, wholeInput } from '../reading/whole-content.ts';
import { findContent } from '../resolve/content.ts';

export const getBlogpostVersionDetails = defineTool({
  slug: 'CONFLUENCE_GET_BLOGPOST_VERSION_DETAILS',
  name: 'Get one version of a blog post',
  summary:
    'Reads what a blogpost said in one version, by its number; returns title, text, author and other details of it.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...versionScopes],
  input: z.strictObject({
    blogpostId,
    versionNumber: z.int().min(1).describe('Number of the version.'),
    space: ofSpace,
    textFrom: wholeInput.textFrom,
  }),
  output: z.object({
    id: z.string().describe('Id of the blog post; a version has none of its own.'),
    blogPostId: z.string().describe('The same as id.'),
    status: z.string().describe('current for the newest version, else historical.'),
    versionNumber: z.int().describe('The same as number.'),
    ...versionOutput,
    previousVersion: z.int().nullable().describe('Number of the version before, if any.'),
    nextVersion: z.int().nullable().describe('Number of the version after, if any.'),
    url: z.string().describe('Address that opens the blog post in a browser.'),
    ...textOutput,
  }),
  compact: (answer, { textFrom }) => ({
    id: answer.id,
    title: answer.title,
    ...compactVersion(answer),
    previousVersion: answer.previousVersion,
    nextVersion: answer.nextVersion,
    url: answer.url,
    ...compactText(answer, textFrom),
  }),
  annotations: {
    phrases: [
      'show the details of version {versionNumber} of the {blogpostId} blog post',
      'show the details of version {versionNumber} of the blog post {blogpostId}',
      'what did version {versionNumber} of the {blogpostId} blog post say',
      'what did version {versionNumber} of the blog post {blogpostId} say',
      'what did the blog post {blogpostId} say in version {versionNumber}',
      'who wrote version {versionNumber} of the {blogpostId} blog post',
      'who made version {versionNumber} of the blog post {blogpostId}',
      'when was version {versionNumber} of the {blogpostId} blog post made',
      'get the details of version {versionNumber} of the blog post {blogpostId}',
      'show version {versionNumber} of the {blogpostId} blog post',
      'show version {versionNumber} of the blog post {blogpostId}',
    ],
    fields: {
      blogpostId: {
        role: 'reference',
        names: 'blogpost',
        phrases: ['of the {} blog post', 'the {} blog post', 'the blog post {}', 'blog post {}'],
        question: 'which blog post it is about',
      },
      versionNumber: {
        role: 'number',
        phrases: ['version {}', 'revision {}'],
        question: 'the number of the version',
      },
      space: inSpace,
      textFrom: technical,
    },
    report: 'Version {number} of the blog post “{title}”, by {by}, {when}. It said:\n\n{text}',
  },

  async run(input, context) {
    const { blogpostId: id, versionNumber: number } = input;
    const post = await findContent({ id, space: input.space, types: ['blogpost'] }, context);
    const newest = post.version?.number ?? 1;
    requireVersion(post, number);
    const then = await readContent('blogpost', post.id, context, { body: true, version: number });
    const people = await readPeople([then.version?.authorId], context);
    return {
      id: post.id,
      blogPostId: post.id,
      status: number === newest ? post.status : 'historical',
      versionNumber: number,
      number,
      title: then.title ?? null,
      createdAt: then.version?.createdAt ?? null,
      createdBy: describePerson(then.version?.authorId, people),
      message: then.version?.message || null,
      minorEdit: then.version?.minorEdit ?? null,
      previousVersion: number > 1 ? number - 1 : null,
      nextVersion: number < newest ? number + 1 : null,
      url: browserUrl(post._links, context),
      ...(await describeText(then, context)),
    };
  },
});
