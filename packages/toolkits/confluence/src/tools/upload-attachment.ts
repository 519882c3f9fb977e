import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { fileChangedSince } from '../attachments/file-since.ts';
import { readSentFile } from '../attachments/sent-file.ts';
import { planUpload, settleUpload, uploadOutput, uploadShape } from '../attachments/upload-file.ts';
import { compactAttachment } from '../compact/compact-attachment.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
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

export const uploadAttachment = defineTool({
  slug: 'CONFLUENCE_UPLOAD_ATTACHMENT',
  name: 'Upload attachment',
  summary:
    'Puts a file on a page or blog post as its attachment, and returns it with its id, version and link.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: ['write:confluence-file', 'read:attachment:confluence', ...contentLookUpScopes],
  input: inputShape,
  output: z.object(uploadOutput),
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
      'attach a text file {fileName} to the {pageId} page saying {text}',
      'attach a text file called {fileName} to {pageId}',
      'create an attachment {fileName} on {pageId} saying {text}',
      'put a file {fileName} on the {pageId} page saying {text}',
      'upload a text file {fileName} to {pageId} saying {text}',
      'save a file {fileName} to {pageId} saying {text}',
      'add a file {fileName} to {pageId} saying {text}',
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
      base64: technical,
      mediaType: technical,
      comment: { role: 'text', phrases: ['with the comment {}'] },
      space: inSpace,
    },
    report:
      'Attached “{title}” to “{pageTitle}”. It is a new version; version {replacedVersion} is kept. See it at {url}',
  },

  plan: async ({ pageId, space, ...sent }, context) => {
    const file = readSentFile(sent);
    return planUpload(await findContainer({ id: pageId, space }, context), file, context);
  },
  undo: {
    tool: ({ before }) =>
      uploadShape.parse(before).replaced === null
        ? 'CONFLUENCE_DELETE_ATTACHMENT'
        : 'CONFLUENCE_RESTORE_ATTACHMENT',
    arguments({ before, output }) {
      const { replaced } = uploadShape.parse(before);
      return replaced === null ? { id: output.id } : { id: replaced.id, version: replaced.version };
    },
    changedSince: fileChangedSince,
  },
  settle: settleUpload,
});
