import { defineTool, type JsonObject, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { readSpace, type Space } from '../api/space.ts';
import { whiteboardShape, whiteboardsPath } from '../api/whiteboard.ts';
import { titleChange } from '../changes/content-changes.ts';
import { readStep } from '../client.ts';
import { contentLookUpScopes, intoSpace } from '../fields/references.ts';
import { compactWhiteboard, describeWhiteboard, whiteboardOutput } from '../fields/whiteboard-output.ts';
import { findContent } from '../resolve/content.ts';
import { isId } from '../resolve/id.ts';
import { findSpace } from '../resolve/space.ts';
import { settleCreatedWhiteboard } from '../settle/created-whiteboard.ts';
import { treeScopes } from '../tree/children.ts';
import { whiteboardChangedSince } from '../undo/whiteboard-since.ts';

const usualTitle = 'Untitled whiteboard';

const inputShape = z.strictObject({
  spaceId: intoSpace
    .nullish()
    .describe('The space: its id, key or name. Left out: the space of the parent page.'),
  title: z.string().trim().max(255).nullish().describe('Title; several may have the same.'),
  parentId: z
    .string()
    .min(1)
    .nullish()
    .describe('The page to put it under: id, address or title. Left out: the home page of the space.'),
});

export const createWhiteboard = defineTool({
  slug: 'CONFLUENCE_CREATE_WHITEBOARD',
  name: 'Create whiteboard',
  summary: 'Creates an empty whiteboard to draw on together, in a space, and returns its id and link.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: [
    'write:whiteboard:confluence',
    'read:whiteboard:confluence',
    ...treeScopes,
    ...contentLookUpScopes,
  ],
  input: inputShape,
  output: whiteboardOutput,
  compact: compactWhiteboard,
  annotations: {
    phrases: [
      'create a whiteboard called {title} in {spaceId}',
      'create a {title} whiteboard in the {spaceId} space',
      'create a new whiteboard named {title} in {spaceId}',
      'make a whiteboard called {title} in the {spaceId} space',
      'add a {title} whiteboard to {spaceId}',
      'start a whiteboard for {title} in {spaceId}',
      'set up a whiteboard {title} in {spaceId}',
      'open a new whiteboard in {spaceId}',
      'create a whiteboard {title} under {parentId}',
      'new whiteboard {title} in {spaceId}',
      'create a whiteboard',
      'we need a whiteboard for {title} in {spaceId}',
      'create a whiteboard for {title} in {spaceId}',
      'draw up a whiteboard called {title} in {spaceId}',
    ],
    fields: {
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'for the {} team', 'to the {} space', 'in {} space', 'in {}', 'to {}'],
        question: 'which space it goes in',
        unless: 'parentId',
      },
      title: {
        role: 'title',
        phrases: ['called {}', 'titled {}', 'named {}', 'with the title {}'],
        question: 'what the whiteboard should be called',
        worthAsking: true,
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
          'beneath {}',
        ],
      },
    },
    report: 'Created the whiteboard “{title}” in {space}. Open it at {url}',
  },

  async plan(input, context) {
    const { space, parentId } = await findPlace(input, context);
    const title = input.title || usualTitle;
    const sent: JsonObject = { spaceId: space.id, title, ...(parentId === null ? {} : { parentId }) };
    return {
      summary: `Create the whiteboard “${title}” in ${space.name} (${space.key})`,
      steps: [
        {
          description: 'Create the whiteboard',
          request: { method: 'POST', path: whiteboardsPath, body: sent },
        },
      ],
      changes: titleChange('whiteboard', null, title),
      before: { title, parentId: parentId ?? space.homepageId ?? null, spaceName: space.name },
      answer: (responses) => describeWhiteboard(readStep(whiteboardShape, responses), context),
    };
  },
  undo: {
    tool: 'CONFLUENCE_DELETE_WHITEBOARD',
    arguments: ({ output }) => ({ id: whiteboardOutput.parse(output).id }),
    changedSince: ({ output }, context) => whiteboardChangedSince(whiteboardOutput.parse(output), context),
  },
  settle: settleCreatedWhiteboard,
});

async function findPlace(
  { spaceId, parentId }: z.output<typeof inputShape>,
  context: RunContext,
): Promise<{ readonly space: Space; readonly parentId: string | null }> {
  const space = spaceId ? await findSpace(spaceId, context) : null;
  if (!parentId) {
    if (space) return { space, parentId: null };
    throw new ToolError({
      code: 'invalid_input',
      message: 'Nothing says where the whiteboard goes. Send spaceId, parentId or both.',
    });
  }
  // Under a folder or another whiteboard too, which an id alone names.
  if (space && isId(parentId)) return { space, parentId };
  const parent = await findContent({ id: parentId, space: space?.id, types: ['page'] }, context);
  return { space: space ?? (await readSpace(parent.spaceId ?? '', context)), parentId: parent.id };
}
