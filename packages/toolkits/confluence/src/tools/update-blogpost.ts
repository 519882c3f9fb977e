import { defineTool, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { compactContent } from '../compact/compact-content.ts';
import { newBody, newTitle, technical } from '../fields/field-hints.ts';
import { blogpostId, contentLookUpScopes, userLookUpScopes } from '../fields/references.ts';
import { writtenOutput } from '../reading/written-content.ts';
import { updateContent } from '../updating/update-content.ts';
import { readWish, updateInput } from '../updating/update-input.ts';

const inputShape = z.strictObject({
  id: blogpostId,
  spaceId: z
    .string()
    .min(1)
    .nullish()
    .describe('The space it is in (id, key or name), to tell posts of the same title apart.'),
  ...updateInput,
  status: z
    .enum(['current', 'draft', 'archived'])
    .nullish()
    .describe('current publishes a draft. Left out: as it is.'),
  type: z.literal('blogpost').nullish().describe('Always "blogpost".'),
});

export const updateBlogpost = defineTool({
  slug: 'CONFLUENCE_UPDATE_BLOGPOST',
  name: 'Update blog post',
  summary:
    'Rewrites a blogpost or gives it another title, or publishes a draft of one; returns the post with its link.',
  hints: { readOnly: false, destructive: true, idempotent: false },
  scopes: ['write:page:confluence', ...contentLookUpScopes, ...userLookUpScopes],
  input: inputShape,
  output: z.object(writtenOutput),
  compact: compactContent,
  pitfalls: ['The body that is sent takes the place of the whole text: what is to stay must be in it.'],
  annotations: {
    phrases: [
      'update the {id} blog post with the text {body}',
      'update the blog post {id}',
      'change the text of the {id} blog post to {body}',
      'change the text of the blog post {id} to {body}',
      'replace the text of the blog post {id} with {body}',
      'edit the {id} blog post',
      'edit the blog post {id}',
      'rewrite the blog post {id}',
      'rename the {id} blog post to {title}',
      'rename the blog post {id} to {title}',
      'retitle the blog post {id} to {title}',
      'change the title of the blog post {id} to {title}',
      'change the name of the {id} blog post to {title}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'blogpost',
        phrases: ['the {} blog post', 'the blog post {}', 'blog post {}'],
        question: 'which blog post to change',
      },
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'in {} space', 'in space {}', 'in {}'],
      },
      title: newTitle,
      body: newBody,
      version: technical,
      status: technical,
      type: technical,
    },
    report: 'Updated the blog post “{title}” in the {spaceName} space. Open it at {url}',
  },

  ...updateContent({
    type: 'blogpost',
    undoneBy: 'CONFLUENCE_UPDATE_BLOGPOST',
    reference(input) {
      const { id, spaceId } = inputShape.parse(input);
      return { id, space: spaceId };
    },
    async wish(input, was, context) {
      const wanted = inputShape.parse(input);
      const status = newStatus(was.status, wanted.status);
      // Publishing a draft is a change by itself.
      const publishesOnly = status !== undefined && !wanted.title && wanted.body == null;
      return publishesOnly ? { status } : { ...(await readWish(wanted, context)), status };
    },
  }),
});

function newStatus(was: string, wanted: z.output<typeof inputShape>['status']): 'current' | undefined {
  if (!wanted || wanted === was) return undefined;
  if (wanted === 'current') return 'current';
  throw new ToolError({
    code: 'invalid_input',
    message:
      wanted === 'archived'
        ? 'Confluence archives pages only. Leave status out, or move the blog post to the trash.'
        : 'What was published does not become a draft again. Leave status out.',
  });
}
