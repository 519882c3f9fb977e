import { type Change, defineTool, path, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { type Attachment, readAttachment } from '../api/attachment.ts';
import { fileInWords } from '../attachments/file-words.ts';
import { sameNameNow } from '../attachments/same-name.ts';
import { orNull } from '../client.ts';
import { compactAttachment } from '../compact/compact-attachment.ts';
import { attachmentOutput, describeAttachment } from '../fields/attachment-output.ts';
import { attachmentReference, attachmentReferenceHints } from '../fields/attachment-reference.ts';
import { attachmentLookUpScopes, findAttachment } from '../resolve/attachment.ts';
import { didNotHappen, unclear } from '../settle/settlements.ts';
import { changedBy, changedBySomeone } from '../undo/later-change.ts';

const outputShape = z.object({
  ...attachmentOutput,
  deletedAt: z.string().describe('When it was moved to the trash, ISO 8601.'),
  olderVersions: z
    .int()
    .describe('How many older versions went with it; putting the file back brings none of them back.'),
});

const beforeShape = z.object({ id: z.string() });

export const deleteAttachment = defineTool({
  slug: 'CONFLUENCE_DELETE_ATTACHMENT',
  name: 'Delete attachment',
  summary: 'Moves an attachment with all its versions to the trash, and returns which file it was.',
  hints: { readOnly: false, destructive: true, idempotent: true },
  scopes: ['delete:attachment:confluence', ...attachmentLookUpScopes],
  input: z.strictObject(attachmentReference),
  output: outputShape,
  compact: (answer) => ({
    ...compactAttachment(answer),
    ...(answer.olderVersions === 0 ? {} : { olderVersions: answer.olderVersions }),
  }),
  annotations: {
    phrases: [
      'delete the attachment {id}',
      'delete the file {id} from the {page} page',
      'delete the {id} attachment',
      'remove the attachment {id}',
      'remove the file {id} from the {page} page',
      'remove the attachment {id} from {page}',
      'throw away the attachment {id}',
      'move the attachment {id} to the trash',
      'detach {id} from the {page} page',
    ],
    fields: attachmentReferenceHints('which attachment to delete'),
    report: 'Moved the attachment “{title}” to the trash. It was at {url}',
  },

  async plan(input, context) {
    const attachment = await findAttachment({ ...input, wholeName: true }, context);
    const { id, title, status, mediaType, fileSize } = attachment;
    if (status === 'trashed') {
      throw new ToolError({
        code: 'conflict',
        message: `The attachment “${title}” is in the trash already.`,
      });
    }
    const older = olderVersionsOf(attachment);
    const withThem = older === 0 ? '' : ` with its older versions (${older})`;
    return {
      summary: `Move the attachment “${title}” (${fileInWords(mediaType, fileSize)})${withThem} to the trash`,
      steps: [
        {
          description: 'Move the attachment to the trash',
          request: { method: 'DELETE', path: path`/wiki/api/v2/attachments/${id}` },
        },
      ],
      changes: [
        { what: `file “${title}”`, before: fileInWords(mediaType, fileSize), after: null },
        ...(older === 0 ? [] : [olderVersionsChange(title, older)]),
      ],
      before: { id },
      answer: () => describeTrashed(attachment, context.now, context),
    };
  },
  undo: {
    tool: 'CONFLUENCE_RESTORE_ATTACHMENT',
    arguments: ({ before }) => ({ id: beforeShape.parse(before).id }),
    async changedSince({ before }, context) {
      const now = await orNull(readAttachment(beforeShape.parse(before).id, context));
      if (now === null) return changedBySomeone('It was deleted for good.');
      if (now.status !== 'trashed') return changedBySomeone(`“${now.title}” was restored already.`);
      const other = await sameNameNow(now, context);
      return (
        other && changedBy(other.version ?? {}, `Another file has the name “${now.title}” now.`, context)
      );
    },
  },
  async settle({ before, startedAt }, context) {
    const { id } = beforeShape.parse(before);
    const now = await orNull(readAttachment(id, context));
    if (now === null) return unclear(`Look for the attachment ${id} in the trash of its space.`);
    if (now.status !== 'trashed') return didNotHappen;
    return { effect: 'happened', output: describeTrashed(now, startedAt, context) };
  },
});

function olderVersionsOf({ version }: Attachment): number {
  return (version?.number ?? 1) - 1;
}

// Confluence puts no file back from its trash, so undo attaches the newest one anew.
function olderVersionsChange(title: string, count: number): Change {
  return {
    what: `older versions of “${title}”`,
    before: `${count}`,
    after: 'in the trash; taking this back brings the newest file back, and none of these',
  };
}

function describeTrashed(
  attachment: Attachment,
  at: Date,
  context: RunContext,
): z.output<typeof outputShape> {
  return {
    ...describeAttachment({ ...attachment, status: 'trashed' }, context),
    deletedAt: at.toISOString(),
    olderVersions: olderVersionsOf(attachment),
  };
}
