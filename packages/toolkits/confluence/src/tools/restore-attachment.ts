import { defineTool, type RunContext, type Settlement, type UnansweredAction } from '@tributary/toolkit';
import { z } from 'zod';
import { readAttachmentLabels } from '../api/attachment.ts';
import { fileChangedSince } from '../attachments/file-since.ts';
import { findTrashedFile } from '../attachments/find-trashed-file.ts';
import { planOlderVersion, planOutOfTrash, restorationShape } from '../attachments/restore-file.ts';
import { seekNewFile, seekNewVersion } from '../attachments/settle-file.ts';
import { compactAttachment } from '../compact/compact-attachment.ts';
import { attachmentOutput, describeAttachment } from '../fields/attachment-output.ts';
import { attachmentReference, attachmentReferenceHints } from '../fields/attachment-reference.ts';
import { attachmentLookUpScopes, findAttachment } from '../resolve/attachment.ts';
import { unclear } from '../settle/settlements.ts';

export const restoreAttachment = defineTool({
  slug: 'CONFLUENCE_RESTORE_ATTACHMENT',
  name: 'Restore attachment',
  summary: 'Brings a deleted attachment back from the trash, or an older version of one, and returns it.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: [
    'write:confluence-file',
    'readonly:content.attachment:confluence',
    'write:confluence-content',
    ...attachmentLookUpScopes,
  ],
  input: z.strictObject({
    ...attachmentReference,
    version: z
      .int()
      .min(1)
      .nullish()
      .describe('The older version to bring back, by its number. Left out: what is in the trash.'),
  }),
  output: z.object(attachmentOutput),
  compact: compactAttachment,
  annotations: {
    phrases: [
      'restore the attachment {id}',
      'restore the file {id} on the {page} page',
      'restore the deleted attachment {id} of the {page} page',
      'bring back the attachment {id}',
      'bring the file {id} back to the {page} page',
      'undelete the attachment {id}',
      'restore version {version} of the attachment {id}',
      'go back to version {version} of the file {id}',
    ],
    fields: {
      ...attachmentReferenceHints('which attachment to bring back'),
      version: { role: 'number', phrases: ['version {}'] },
    },
    report: 'Brought back the attachment “{title}”. See it at {url}',
  },

  async plan({ version, ...reference }, context) {
    if (!version) return planOutOfTrash(await findTrashedFile(reference, context), context);
    return planOlderVersion(await findAttachment(reference, context), version, context);
  },
  undo: {
    tool: ({ before }) =>
      restorationShape.parse(before).from === 'trash'
        ? 'CONFLUENCE_DELETE_ATTACHMENT'
        : 'CONFLUENCE_RESTORE_ATTACHMENT',
    arguments({ before, output }) {
      const kept = restorationShape.parse(before);
      return kept.from === 'trash' ? { id: output.id } : { id: kept.id, version: kept.newest };
    },
    changedSince: fileChangedSince,
  },
  settle: settleRestoration,
});

async function settleRestoration(
  { before, startedAt }: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const kept = restorationShape.parse(before);
  const sought =
    kept.from === 'trash'
      ? await seekNewFile(kept.holder, kept.file, startedAt, context)
      : await seekNewVersion(kept.id, kept.newest, kept.file, startedAt, context);
  if (!('made' in sought)) return sought;
  const { made } = sought;
  const labels = kept.from === 'trash' ? kept.labels : [];
  const now = labels.length > 0 ? await readAttachmentLabels(made.id, context) : [];
  if (!labels.every((name) => now.some((label) => label.name === name))) {
    return unclear(`“${made.title}” was put back, perhaps without its labels: ${labels.join(', ')}.`);
  }
  return { effect: 'happened', output: describeAttachment(made, context) };
}
