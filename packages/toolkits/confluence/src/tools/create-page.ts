import { defineTool, type JsonObject, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, contentShape } from '../api/content.ts';
import { readSpace, type Space } from '../api/space.ts';
import { textChange, titleChange } from '../changes/content-changes.ts';
import { readStep } from '../client.ts';
import { compactContent } from '../compact/compact-content.ts';
import { body, toApiBody } from '../fields/body.ts';
import { technical } from '../fields/field-hints.ts';
import { contentLookUpScopes, intoSpace, userLookUpScopes } from '../fields/references.ts';
import { describeWritten, writtenOutput } from '../reading/written-content.ts';
import { findContent } from '../resolve/content.ts';
import { findSpace } from '../resolve/space.ts';
import { settleCreated, toBeMadeIn } from '../settle/created-content.ts';
import { treeScopes } from '../tree/children.ts';
import { undoCreation } from '../undo/creation.ts';

const inputShape = z.strictObject({
  spaceId: intoSpace
    .nullish()
    .describe('The space: its id, key or name. Left out: the space of the parent page.'),
  title: z.string().trim().min(1).max(255).describe('Title; no other page of the space may have it.'),
  body: body.nullish().describe('The text, Markdown as a plain string. Left out: an empty page.'),
  parentId: z
    .string()
    .min(1)
    .nullish()
    .describe('The page to put it under: id, address or title. Left out: the home page of the space.'),
  status: z.enum(['current', 'draft']).default('current').describe('Published (current) or a draft.'),
  type: z.literal('page').nullish().describe('Always "page".'),
});

export const createPage = defineTool({
  slug: 'CONFLUENCE_CREATE_PAGE',
  name: 'Create page',
  summary: 'Creates a page in a space, empty or with a text, and returns its id, space and link.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: ['write:page:confluence', ...treeScopes, ...contentLookUpScopes, ...userLookUpScopes],
  input: inputShape,
  output: z.object(writtenOutput),
  compact: compactContent,
  annotations: {
    phrases: [
      'create a {title} page in the {spaceId} space',
      'create a page called {title} in {spaceId}',
      'create a new page titled {title} in {spaceId}',
      'make a {title} page in {spaceId}',
      'make a new page named {title} in {spaceId}',
      'add a {title} page to {spaceId}',
      'add a page called {title} to the {spaceId} space',
      'write a page called {title} in {spaceId} saying {body}',
      'start a {title} page in {spaceId}',
      'start a new page in {spaceId}',
      'set up a {title} page in {spaceId}',
      'publish a page titled {title} in {spaceId}',
      'draft a {title} page in {spaceId}',
      'draft a page called {title} in {spaceId}',
      'drop a page called {title} in {spaceId}',
      'new page {title} in {spaceId}',
      'create a {title} page under {parentId}',
      'add a child page called {title} under {parentId}',
      'create a subpage of {parentId} called {title}',
      'create a child page of {parentId} called {title}',
      'create a {status} page called {title} in {spaceId}',
      'create a page',
      'create a page about {title} in {spaceId}',
      'create a page on {title} in {spaceId}',
      'we need a page about {title} in {spaceId}',
      'add a page called {title} under {parentId}',
      'add a child page to {parentId} called {title}',
      'write a page about {title} in {spaceId}',
    ],
    fields: {
      title: {
        role: 'title',
        phrases: ['called {}', 'titled {}', 'named {}', 'with the title {}', 'entitled {}'],
        question: 'what the page should be called',
      },
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: [
          'in the {} space',
          'for the {} team',
          'to the {} space',
          'in {} space',
          'in space {}',
          'into {}',
          'in {}',
          'to {}',
        ],
        question: 'which space it goes in',
        unless: 'parentId',
      },
      body: {
        role: 'text',
        phrases: [
          'with the text {}',
          'with the content {}',
          'saying {}',
          'that says {}',
          'text: {}',
          'content: {}',
        ],
        question: 'what it should say',
      },
      parentId: {
        role: 'reference',
        names: 'page',
        phrases: [
          'under the page {}',
          'below the page {}',
          'beneath the page {}',
          'under the {} page',
          'under {}',
          'below {}',
          'as a child of {}',
          'beneath {}',
        ],
      },
      status: { role: 'choice', phrases: ['as a {}'] },
      type: technical,
    },
    report: 'Created the page “{title}” in the {spaceName} space. Open it at {url}',
  },

  async plan(input, context) {
    const { space, parent } = await findPlace(input, context);
    const text = await toApiBody(input.body ?? '', context);
    const sent: JsonObject = {
      spaceId: space.id,
      status: input.status,
      title: input.title,
      ...(parent ? { parentId: parent.id } : {}),
      body: text,
    };
    const under = parent ? ` under “${parent.title}”` : '';
    return {
      summary: `Create the page “${input.title}”${under} in ${space.name} (${space.key})`,
      steps: [
        {
          description: 'Create the page',
          request: { method: 'POST', path: '/wiki/api/v2/pages', body: sent },
        },
      ],
      changes: [...titleChange('page', null, input.title), ...textChange(input.title, null, text)],
      before: toBeMadeIn(space, input),
      answer: (responses) => {
        const created: Content = { ...readStep(contentShape, responses), type: 'page' };
        return describeWritten(created, space, context);
      },
    };
  },
  undo: undoCreation('page', 'CONFLUENCE_DELETE_PAGE', async ({ input }, context) => {
    const { title, body } = inputShape.parse(input);
    return { title, body: await toApiBody(body ?? '', context) };
  }),
  settle: (action, context) => settleCreated('page', action, context),
});

interface Place {
  readonly space: Space;
  /** Null for the home page of the space. */
  readonly parent: Content | null;
}

async function findPlace(
  { spaceId, parentId }: z.output<typeof inputShape>,
  context: RunContext,
): Promise<Place> {
  const space = spaceId ? await findSpace(spaceId, context) : null;
  if (space && (!parentId || isHomePage(parentId))) return { space, parent: null };
  if (!parentId) {
    throw new ToolError({
      code: 'invalid_input',
      message: 'Nothing says where the page goes. Send spaceId, parentId or both.',
    });
  }
  const parent = await findContent({ id: parentId, space: space?.id, types: ['page'] }, context);
  return { space: space ?? (await readSpace(parent.spaceId ?? '', context)), parent };
}

// People say "under the homepage"; its title is another in every space.
function isHomePage(parentId: string): boolean {
  return /^(?:the\s+)?home\s?page$/i.test(parentId.trim());
}
