import { defineTool, path, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { readWhiteboard, whiteboardsPath } from '../api/whiteboard.ts';
import { titleChange } from '../changes/content-changes.ts';
import { orNull } from '../client.ts';
import { ofSpace, whiteboardId, whiteboardLookUpScopes } from '../fields/references.ts';
import { compactWhiteboard, describeWhiteboard, whiteboardOutput } from '../fields/whiteboard-output.ts';
import { findWhiteboard } from '../resolve/whiteboard.ts';
import { didNotHappen, unclear } from '../settle/settlements.ts';

const beforeShape = z.object({ id: z.string() });

export const deleteWhiteboard = defineTool({
  slug: 'CONFLUENCE_DELETE_WHITEBOARD',
  name: 'Delete whiteboard',
  summary: 'Moves a whiteboard with what is drawn on it to the trash of its space, and returns which it was.',
  hints: { readOnly: false, destructive: true, idempotent: true },
  scopes: ['delete:whiteboard:confluence', ...whiteboardLookUpScopes],
  input: z.strictObject({ id: whiteboardId, space: ofSpace }),
  output: whiteboardOutput,
  compact: compactWhiteboard,
  annotations: {
    phrases: [
      'delete the {id} whiteboard',
      'delete the whiteboard {id}',
      'delete the whiteboard {id} from the {space} space',
      'remove the {id} whiteboard',
      'remove the whiteboard {id}',
      'trash the {id} whiteboard',
      'move the {id} whiteboard to the trash',
      'get rid of the {id} whiteboard',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'whiteboard',
        phrases: ['the {} whiteboard', 'the whiteboard {}', 'called {}'],
        question: 'which whiteboard to delete',
      },
      space: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'from the {} space', 'in {}', 'from {}'],
      },
    },
    report: 'Moved the whiteboard “{title}” in {space} to the trash. It was at {url}',
  },

  async plan(input, context) {
    const whiteboard = await findWhiteboard({ ...input, plainly: true }, context);
    const { id, title } = whiteboard;
    if (whiteboard.status === 'trashed') {
      throw new ToolError({
        code: 'conflict',
        message: `The whiteboard “${title}” is in the trash already.`,
      });
    }
    return {
      summary: `Move the whiteboard “${title}” to the trash`,
      steps: [
        {
          description: 'Move the whiteboard to the trash',
          request: { method: 'DELETE', path: whiteboardsPath + path`/${id}` },
        },
      ],
      changes: titleChange('whiteboard', title, null),
      before: { id },
      answer: () => describeWhiteboard({ ...whiteboard, status: 'trashed' }, context),
    };
  },
  undo: {
    impossible:
      'No API brings a whiteboard back; a person can restore it from the trash of its space, in a browser.',
  },
  async settle({ before }, context) {
    const { id } = beforeShape.parse(before);
    const now = await orNull(readWhiteboard(id, context));
    if (now === null) return unclear(`Look for the whiteboard ${id} in the trash of its space.`);
    if (now.status !== 'trashed') return didNotHappen;
    return { effect: 'happened', output: describeWhiteboard(now, context) };
  },
});
