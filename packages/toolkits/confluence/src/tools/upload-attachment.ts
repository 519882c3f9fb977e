import {
  defineTool,
  type PlannedAction,
  type RunContext,
  type Settlement,
  type UnansweredAction,
  type WritePlan,
} from '@tributary/toolkit';
import { z } from 'zod';
import { type Attachment, listAttachments } from '../api/attachment.ts';
import type { Content } from '../api/content.ts';
import { fileChangedSince } from '../attachments/file-since.ts';
import { fileInWords } from '../attachments/file-words.ts';
import { addFile, addVersion, readUploaded } from '../attachments/put-file.ts';
import { readSentFile } from '../attachments/sent-file.ts';
import { seekNewFile, seekNewVersion } from '../attachments/settle-file.ts';
import { compactAttachment } from '../compact/compact-attachment.ts';
import { attachmentOutput, describeAttachment } from '../fields/attachment-output.ts';
import { contentId, contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { findContainer } from '../resolve/attachment.ts';

const inputShape = z.strictObject({
  pageId: contentId,
  fileName: z
    .string()
    .min(1)
    .describe('Name of the file, such as plan.csv; an attachment of that name gets a new version.'),
  text: z.string().nullish().describe('The file, where it is a text.'),
  base64: z.string().nullish().describe('The file in Base64, where it is no text; up to 3 MB.'),
  mediaType: z
    .string()
    .min(1)
    .nullish()
    .describe('Kind of file, such as image/png. Left out: told by its name.'),
  comment: z.string().nullish().describe('What to say about the file.'),
  space: ofSpace,
});

const outputShape = z.object({
  ...attachmentOutput,
  pageTitle: z.string().describe('Title of the page or blog post.'),
  replacedVersion: z
    .int()
    .nullable()
    .describe('Number of the version that it follows and that is kept; null for a new attachment.'),
});

const beforeShape = z.object({
  container: z.object({ id: z.string(), type: z.enum(['page', 'blogpost']), title: z.string() }),
  file: z.object({ name: z.string(), size: z.number() }),
  /** The attachment that has the name already, and its version. */
  replaced: z.object({ id: z.string(), version: z.number() }).nullable(),
});

export const uploadAttachment = defineTool({
  slug: 'CONFLUENCE_UPLOAD_ATTACHMENT',
  name: 'Upload attachment',
  summary:
    'Puts a file on a page or blog post as its attachment, and returns it with its id, version and link.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: ['write:confluence-file', 'read:attachment:confluence', ...contentLookUpScopes],
  input: inputShape,
  output: outputShape,
  compact: ({ pageTitle, replacedVersion, ...attachment }) => ({
    ...compactAttachment(attachment),
    pageTitle,
    replacedVersion,
  }),
  annotations: {
    phrases: [
      'attach the file {fileName} to the {pageId} page',
      'attach {fileName} to the {pageId} page',
      'attach a file {fileName} to {pageId} saying {text}',
      'upload {fileName} to the {pageId} page',
      'upload the file {fileName} to {pageId}',
      'upload a file to {pageId}',
      'add the file {fileName} to the {pageId} page',
      'add an attachment to the {pageId} page',
      'add the attachment {fileName} to {pageId}',
      'put the file {fileName} on the {pageId} page',
      'upload a new version of {fileName} to {pageId}',
    ],
    fields: {
      pageId: {
        role: 'reference',
        names: 'page',
        phrases: ['to the {} page', 'on the {} page', 'the {} page', 'to {}', 'on {}'],
        question: 'which page to attach it to',
      },
      fileName: {
        role: 'title',
        phrases: ['the file {}', 'the attachment {}', 'called {}', 'named {}'],
        question: 'what the file should be called',
      },
      text: {
        role: 'text',
        phrases: [
          'saying {}',
          'with the text {}',
          'with the content {}',
          'that says {}',
          'text: {}',
          'content: {}',
        ],
        question: 'what the file should say',
        unless: 'base64',
      },
      base64: { role: 'technical' },
      mediaType: { role: 'technical' },
      comment: { role: 'text', phrases: ['with the comment {}'] },
      space: { role: 'reference', names: 'space', phrases: ['in the {} space', 'in {} space', 'in {}'] },
    },
    report:
      'Attached “{title}” to “{pageTitle}”. It is a new version; version {replacedVersion} is kept. See it at {url}',
  },

  plan: planUpload,
  undo: {
    tool: (action) =>
      beforeOf(action).replaced === null ? 'CONFLUENCE_DELETE_ATTACHMENT' : 'CONFLUENCE_RESTORE_ATTACHMENT',
    arguments(action) {
      const { replaced } = beforeOf(action);
      return replaced === null ? { id: action.output.id } : { id: replaced.id, version: replaced.version };
    },
    changedSince: fileChangedSince,
  },
  settle: settleUpload,
});

type Input = z.output<typeof inputShape>;
type Output = z.output<typeof outputShape>;
type Before = z.output<typeof beforeShape>;

async function planUpload(input: Input, context: RunContext): Promise<WritePlan<Output>> {
  const file = readSentFile(input);
  const page = await findContainer({ id: input.pageId, space: input.space }, context);
  const title = page.title ?? '';
  const same = await attachmentCalled(file.name, page, context);
  const sent = fileInWords(file.mediaType, file.size);
  return {
    summary: same
      ? `Attach a new version of the file “${file.name}” to “${title}” (${sent})`
      : `Attach the file “${file.name}” to “${title}” (${sent})`,
    steps: [same ? addVersion(same, file) : addFile(page.id, file)],
    changes: [
      {
        what: `file “${file.name}” of “${title}”`,
        before: same
          ? inVersion(same.version?.number ?? 1, fileInWords(same.mediaType, same.fileSize))
          : null,
        after: same ? inVersion((same.version?.number ?? 1) + 1, sent) : sent,
      },
    ],
    before: {
      container: { id: page.id, type: page.type, title },
      file: { name: file.name, size: file.size },
      replaced: same ? { id: same.id, version: same.version?.number ?? 1 } : null,
    },
    answer: async (responses) =>
      describe(await readUploaded(responses, context), title, same?.version?.number ?? null, context),
  };
}

async function attachmentCalled(
  name: string,
  page: Content,
  context: RunContext,
): Promise<Attachment | undefined> {
  const { entries } = await listAttachments(page, { filename: name }, { limit: 1, start: 0 }, context);
  return entries[0];
}

function inVersion(number: number, words: string): string {
  return `version ${number}: ${words}`;
}

async function settleUpload(action: UnansweredAction, context: RunContext): Promise<Settlement> {
  const { container, file, replaced } = beforeOf(action);
  const sought = replaced
    ? await seekNewVersion(replaced.id, replaced.version, file, action.startedAt, context)
    : await seekNewFile(container, file, action.startedAt, context);
  if (!('made' in sought)) return sought;
  const output = describe(sought.made, container.title, replaced?.version ?? null, context);
  return { effect: 'happened', output };
}

function beforeOf({ before }: Pick<PlannedAction, 'before'>): Before {
  return beforeShape.parse(before);
}

function describe(
  attachment: Attachment,
  pageTitle: string,
  replacedVersion: number | null,
  context: RunContext,
): Output {
  return { ...describeAttachment(attachment, context), pageTitle, replacedVersion };
}
