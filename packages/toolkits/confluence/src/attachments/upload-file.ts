import type { RunContext, Settlement, UnansweredAction, WritePlan } from '@tributary/toolkit';
import { z } from 'zod';
import { type Attachment, listAttachments } from '../api/attachment.ts';
import type { Content } from '../api/content.ts';
import { attachmentOutput, describeAttachment } from '../fields/attachment-output.ts';
import { fileInWords } from './file-words.ts';
import { addFile, addVersion, readUploaded } from './put-file.ts';
import type { FileToSend } from './sent-file.ts';
import { seekNewFile, seekNewVersion } from './settle-file.ts';

/** What a tool answers of a file that it attached. */
export const uploadOutput = {
  ...attachmentOutput,
  pageTitle: z.string().describe('Title of the page or blog post.'),
  replacedVersion: z
    .int()
    .nullable()
    .describe('Number of the version that it follows and that is kept; null for a new attachment.'),
};

type Output = z.output<z.ZodObject<typeof uploadOutput>>;

/** What undo and settle need to know of a file that is attached. */
export const uploadShape = z.object({
  container: z.object({ id: z.string(), type: z.enum(['page', 'blogpost']), title: z.string() }),
  file: z.object({ name: z.string(), size: z.number() }),
  /** The attachment that has the name already, and its version. */
  replaced: z.object({ id: z.string(), version: z.number() }).nullable(),
});

/** Attaches a file to a page or blog post: as a new version where an attachment has its name. */
export async function planUpload(
  page: Content,
  file: FileToSend,
  context: RunContext,
): Promise<WritePlan<Output>> {
  const title = page.title ?? '';
  const { entries } = await listAttachments(page, { filename: file.name }, { limit: 1, start: 0 }, context);
  const [same] = entries;
  const replaced = same ? { id: same.id, version: same.version?.number ?? 1 } : null;
  const words = fileInWords(file.mediaType, file.size);
  return {
    summary: `Attach ${same ? 'a new version of ' : ''}the file “${file.name}” to “${title}” (${words})`,
    steps: [same ? addVersion(same, file) : addFile(page.id, file)],
    changes: [
      {
        what: `file “${file.name}” of “${title}”`,
        before:
          same && replaced ? inVersion(replaced.version, fileInWords(same.mediaType, same.fileSize)) : null,
        after: replaced ? inVersion(replaced.version + 1, words) : words,
      },
    ],
    before: {
      container: { id: page.id, type: page.type, title },
      file: { name: file.name, size: file.size },
      replaced,
    },
    answer: async (responses) =>
      describe(await readUploaded(responses, context), title, replaced?.version ?? null, context),
  };
}

function inVersion(number: number, words: string): string {
  return `version ${number}: ${words}`;
}

/** Whether the file was attached. */
export async function settleUpload(
  { before, startedAt }: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const { container, file, replaced } = uploadShape.parse(before);
  const sought = replaced
    ? await seekNewVersion(replaced.id, replaced.version, file, startedAt, context)
    : await seekNewFile(container, file, startedAt, context);
  if (!('made' in sought)) return sought;
  const output = describe(sought.made, container.title, replaced?.version ?? null, context);
  return { effect: 'happened', output };
}

function describe(
  attachment: Attachment,
  pageTitle: string,
  replacedVersion: number | null,
  context: RunContext,
): Output {
  return { ...describeAttachment(attachment, context), pageTitle, replacedVersion };
}
