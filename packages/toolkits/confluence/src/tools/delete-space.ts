import { defineTool, path } from '@tributary/toolkit';
import { z } from 'zod';
import { startedTaskShape, waitForTask } from '../api/long-task.ts';
import { readSpaceByKey } from '../api/space.ts';
import { readStep } from '../client.ts';
import { compactSpace } from '../compact/compact-space.ts';
import { describeSpace, spaceOutput } from '../fields/space-output.ts';
import { findSpaceByWholeName } from '../resolve/space.ts';
import { unclear } from '../settle/settlements.ts';

const beforeShape = z.object(spaceOutput);

export const deleteSpace = defineTool({
  slug: 'CONFLUENCE_DELETE_SPACE',
  name: 'Delete space',
  summary:
    'Deletes a space with all that is in it, for good, and returns which space it was and whether it is gone yet.',
  hints: { readOnly: false, destructive: true, idempotent: true },
  scopes: ['write:confluence-space', 'read:confluence-space.summary', 'read:space:confluence'],
  input: z.strictObject({
    space_key: z
      .string()
      .min(1)
      .describe('The space: its key, id or whole name. There is no trash for spaces.'),
  }),
  output: z.object({
    ...spaceOutput,
    success: z.boolean().describe('Whether it is gone; false while Confluence is still at it.'),
    taskId: z.string().nullable().describe('Id of the long task that deletes it, where it is known.'),
  }),
  compact: ({ success, taskId, ...space }) => ({
    ...compactSpace(space),
    success,
    taskId,
    // One of the two, so that nobody is told of an end that has not come.
    deleted: success ? space.name : null,
    goingOn: success ? null : space.name,
  }),
  annotations: {
    phrases: [
      'delete the {space_key} space',
      'delete the space {space_key}',
      'delete the space {space_key} for good',
      'remove the {space_key} space',
      'remove the space {space_key} and all its pages',
      'get rid of the {space_key} space',
      'delete the whole {space_key} space',
      'remove the whole {space_key} space',
    ],
    fields: {
      space_key: {
        role: 'reference',
        names: 'space',
        phrases: ['the {} space', 'the space {}', 'space {}'],
        question: 'which space to delete',
      },
    },
    report:
      'Deleted the space “{deleted}” ({key}) for good. Confluence is still deleting the space “{goingOn}” ({key}).',
  },

  async plan(input, context) {
    const space = await findSpaceByWholeName(input.space_key, context);
    const { key, name } = space;
    return {
      summary: `Delete the space “${name}” (${key}) with all that is in it, for good`,
      steps: [
        {
          description: 'Delete the space',
          request: { method: 'DELETE', path: path`/wiki/rest/api/space/${key}` },
        },
      ],
      changes: [{ what: 'space', before: `${name} (${key}), with all that is in it`, after: null }],
      before: describeSpace(space, context),
      answer: async (responses) => {
        const task = readStep(startedTaskShape, responses);
        const state = await waitForTask(task.id, `Deleting the space ${name}`, context);
        return { ...describeSpace(space, context), success: state === 'finished', taskId: task.id };
      },
    };
  },
  undo: { impossible: 'Confluence keeps nothing of a space that was deleted.' },
  async settle({ before }, context) {
    const deleted = beforeShape.parse(before);
    const { id, key, name } = deleted;
    const now = await readSpaceByKey(key, context);
    // One that is still there may be on its way out, and the task's id is lost with the answer.
    if (now?.id === id) {
      return unclear(`Look at the space ${name} (${key}): Confluence may still be deleting it.`);
    }
    return { effect: 'happened', output: { ...deleted, success: true, taskId: null } };
  },
});
