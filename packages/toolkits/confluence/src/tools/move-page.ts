import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactContent } from '../compact/compact-content.ts';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { treeScopes } from '../tree/children.ts';
import { moveOutput, planMove, settleMove, undoMove } from '../tree/move.ts';

export const movePage = defineTool({
  slug: 'CONFLUENCE_MOVE_PAGE',
  name: 'Move page',
  summary:
    'Moves a page, with all below it, to another place in the tree or another space; returns its new parent and link.',
  hints: { readOnly: false, destructive: false, idempotent: true },
  scopes: [
    'write:confluence-content',
    'read:content.metadata:confluence',
    ...treeScopes,
    ...contentLookUpScopes,
  ],
  input: z.strictObject({
    id: pageId,
    space: ofSpace,
    parentId: z.string().min(1).nullish().describe('The page to put it under: id, address or title.'),
    beforeId: z.string().min(1).nullish().describe('The page to put it right before.'),
    afterId: z.string().min(1).nullish().describe('The page to put it right after.'),
    spaceId: z
      .string()
      .min(1)
      .nullish()
      .describe('The space it goes to (id, key or name); by itself, to the end of its top level.'),
  }),
  output: z.object(moveOutput),
  compact: (answer) => ({ ...compactContent(answer), parentTitle: answer.parentTitle }),
  annotations: {
    phrases: [
      'move the {id} page under {parentId}',
      'move {id} under {parentId}',
      'move {id} below the {parentId} page',
      'move {id} to the {spaceId} space',
      'move the {id} page to the {spaceId} space',
      'move the page {id} into the {spaceId} space',
      'move {id} to the {parentId} page',
      'move {id} to {parentId}',
      'move {id} before {beforeId}',
      'move {id} after {afterId}',
      'put the {id} page under {parentId}',
      'put {id} under {parentId}',
      'put {id} right before {beforeId}',
      'put {id} right after {afterId}',
      'make {id} a child of {parentId}',
      'make {id} a subpage of {parentId}',
      'make {id} a child page of {parentId}',
      'nest {id} under {parentId}',
      'move {id} from {space} to {spaceId}',
      'move the {id} page from {space} under {parentId}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['the {} page', 'the page {}', 'page {}'],
        question: 'which page to move',
      },
      space: { role: 'reference', names: 'space', phrases: ['from the {} space', 'out of the {} space'] },
      parentId: {
        role: 'reference',
        names: 'page',
        phrases: [
          'under the page {}',
          'below the page {}',
          'beneath the page {}',
          'under the {} page',
          'below the {} page',
          'a child of {}',
          'under {}',
          'below {}',
        ],
        question: 'which page it goes under',
        unless: ['spaceId', 'beforeId', 'afterId'],
      },
      beforeId: { role: 'reference', names: 'page', phrases: ['right before {}', 'before {}', 'above {}'] },
      afterId: { role: 'reference', names: 'page', phrases: ['right after {}', 'after {}'] },
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: ['to the {} space', 'into the {} space', 'to {} space', 'into {}'],
      },
    },
    report: 'Moved “{title}” under “{parentTitle}” in the {spaceName} space. Open it at {url}',
  },

  plan: planMove,
  undo: undoMove,
  settle: settleMove,
});
