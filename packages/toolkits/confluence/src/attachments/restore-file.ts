import { path, type RunContext, ToolError, type WritePlan, type WriteStep } from '@tributary/toolkit';
import { z } from 'zod';
import {
  type Attachment,
  downloadPath,
  holderOf,
  readAttachment,
  readAttachmentLabels,
} from '../api/attachment.ts';
import type { Label } from '../api/label.ts';
import { type AttachmentAnswer, describeAttachment } from '../fields/attachment-output.ts';
import { fileInWords } from './file-words.ts';
import { addFile, addVersion, idOfUploaded, readUploaded } from './put-file.ts';
import { sameNameNow } from './same-name.ts';
import type { FileToSend } from './sent-file.ts';

const file = z.object({ name: z.string(), size: z.number() });

/** What undo and settle need to know of a file that is put back. */
export const restorationShape = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('trash'),
    holder: z.object({ id: z.string(), type: z.enum(['page', 'blogpost']) }),
    file,
    labels: z.array(z.string()),
  }),
  z.object({
    from: z.literal('version'),
    id: z.string(),
    /** The version that was the newest. */
    newest: z.number(),
    file,
  }),
]);

/**
 * Puts the file of an attachment in the trash back on its page. Confluence has no call for it, so the file is attached
 * anew, with its labels: under another id, and without its older versions and its comments, which stay in the trash.
 *
 * @throws ToolError `conflict` where another file has its name now, `invalid_input` for a file of an app's own content
 */
export async function planOutOfTrash(
  trashed: Attachment,
  context: RunContext,
): Promise<WritePlan<AttachmentAnswer>> {
  const holder = holderOf(trashed);
  if (holder === null) {
    throw new ToolError({
      code: 'invalid_input',
      message: `“${trashed.title}” was on no page and no blog post. Bring it back in the app that it belongs to.`,
    });
  }
  if (await sameNameNow(trashed, context)) {
    throw new ToolError({
      code: 'conflict',
      message: `Another file on its page is called “${trashed.title}” now. Delete that one first.`,
    });
  }
  const file = await fetchFile(trashed, { status: 'trashed' }, context);
  const labels = await readAttachmentLabels(trashed.id, context);
  const words = fileInWords(file.mediaType, file.size);
  return {
    summary: `Attach the file “${trashed.title}” (${words}) out of the trash anew${withoutOlder(trashed)}`,
    steps: [addFile(holder.id, file), ...(labels.length > 0 ? [addLabels(labels)] : [])],
    changes: [{ what: `file “${trashed.title}”`, before: null, after: words }],
    before: {
      from: 'trash',
      holder,
      file: { name: file.name, size: file.size },
      labels: labels.map(({ name }) => name),
    },
    answer: async (responses) => describeAttachment(await readUploaded(responses, context), context),
  };
}

function withoutOlder({ version }: Attachment): string {
  const older = (version?.number ?? 1) - 1;
  return older === 0 ? '' : `; its older versions (${older}) stay in the trash`;
}

/** Makes the file of an older version of an attachment its newest one. The versions between are kept. */
export async function planOlderVersion(
  attachment: Attachment,
  number: number,
  context: RunContext,
): Promise<WritePlan<AttachmentAnswer>> {
  const newest = attachment.version?.number ?? 1;
  if (number >= newest) {
    throw new ToolError({
      code: 'invalid_input',
      message: `“${attachment.title}” is in version ${newest}. Send an older one.`,
    });
  }
  const older = await readAttachment(attachment.id, context, number);
  const file = await fetchFile(older, { version: number }, context);
  return {
    summary: `Make version ${number} of the file “${attachment.title}” its newest one`,
    steps: [addVersion(attachment, file)],
    changes: [
      {
        what: `file “${attachment.title}”`,
        before: `version ${newest}: ${fileInWords(attachment.mediaType, attachment.fileSize)}`,
        after: `version ${newest + 1}, as version ${number}: ${fileInWords(file.mediaType, file.size)}`,
      },
    ],
    before: { from: 'version', id: attachment.id, newest, file: { name: file.name, size: file.size } },
    answer: async (responses) => describeAttachment(await readUploaded(responses, context), context),
  };
}

async function fetchFile(
  attachment: Attachment,
  which: { readonly version?: number; readonly status?: string },
  context: RunContext,
): Promise<FileToSend> {
  const { bytes, mediaType } = await context.http.download(downloadPath(attachment), which);
  return {
    name: attachment.title,
    mediaType: attachment.mediaType ?? mediaType,
    base64: Buffer.from(bytes).toString('base64'),
    size: bytes.byteLength,
    comment: attachment.comment || null,
  };
}

function addLabels(labels: readonly Label[]): WriteStep {
  return {
    description: 'Put its labels on it',
    request: (responses) => ({
      method: 'POST',
      path: path`/wiki/rest/api/content/${idOfUploaded(responses)}/label`,
      body: labels.map(({ prefix, name }) => ({ prefix, name })),
      idempotent: true,
    }),
  };
}
