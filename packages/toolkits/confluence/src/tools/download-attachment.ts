import { defineTool, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Attachment, downloadPath, readAttachment } from '../api/attachment.ts';
import { textOfFile } from '../attachments/file-text.ts';
import { sizeInWords } from '../attachments/file-words.ts';
import { compactAttachment } from '../compact/compact-attachment.ts';
import { compactText } from '../compact/compact-text.ts';
import { attachmentOutput, describeAttachment } from '../fields/attachment-output.ts';
import { attachmentReference, attachmentReferenceHints } from '../fields/attachment-reference.ts';
import { technical } from '../fields/field-hints.ts';
import { attachmentLookUpScopes, findAttachment } from '../resolve/attachment.ts';

/** What one answer carries of a file, in bytes: as much as a request may carry back. */
const mostBytes = 3_000_000;
/** What a model is shown of a file that is no text, in letters of Base64. */
const mostShown = 8_000;

const inputShape = z.strictObject({
  ...attachmentReference,
  version: z.int().min(1).nullish().describe('An older version, by its number. Left out: the newest.'),
  textFrom: z
    .int()
    .min(0)
    .default(0)
    .describe('Where in a text to begin, in characters; one that was cut says where it goes on.'),
});

const outputShape = z.object({
  ...attachmentOutput,
  text: z.string().nullable().describe('The text, where the file holds text.'),
  base64: z.string().nullable().describe('The file in Base64, where it holds no text and is not too large.'),
  how: z.string().nullable().describe('How to get the file where it is too large for an answer.'),
});

export const downloadAttachment = defineTool({
  slug: 'CONFLUENCE_DOWNLOAD_ATTACHMENT',
  name: 'Download attachment',
  summary:
    'Fetches the file of an attachment, and returns its text, or the file in Base64 where it is no text.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['readonly:content.attachment:confluence', ...attachmentLookUpScopes],
  input: inputShape,
  output: outputShape,
  compact: (answer, { textFrom }) => ({ ...compactAttachment(answer), ...shownContent(answer, textFrom) }),
  annotations: {
    phrases: [
      'download the attachment {id}',
      'download the file {id}',
      'download {id} from the {page} page',
      'download the {id} attachment',
      'fetch the file {id}',
      'get the file {id} from the {page} page',
      'read the attachment {id}',
      'read the file {id} on the {page} page',
      'show the content of the attachment {id}',
      'open the attachment {id}',
      'what is in the file {id}',
      'what does the attachment {id} say',
      'what does the file {id} say',
    ],
    fields: {
      ...attachmentReferenceHints('which attachment to download'),
      version: { role: 'number', phrases: ['version {}'] },
      textFrom: technical,
    },
    report: 'This is “{title}” ({mediaType}). It says:\n\n{text}\n\nSee it at {url}',
  },

  async run({ version, ...reference }, context) {
    const newest = await findAttachment(reference, context);
    const attachment = version ? await readAttachment(newest.id, context, version) : newest;
    const described = describeAttachment(attachment, context);
    return { ...described, ...(await contentOf(attachment, described.downloadUrl, version, context)) };
  },
});

type FileContent = Pick<z.output<typeof outputShape>, 'text' | 'base64' | 'how'>;

async function contentOf(
  attachment: Attachment,
  url: string,
  version: number | null | undefined,
  context: RunContext,
): Promise<FileContent> {
  if ((attachment.fileSize ?? 0) > mostBytes) {
    const size = sizeInWords(attachment.fileSize ?? 0);
    const how = `The file has ${size}, more than the ${sizeInWords(mostBytes)} of an answer. Open ${url} in a browser that is signed in to Confluence.`;
    return { text: null, base64: null, how };
  }
  const file = await context.http.download(downloadPath(attachment), { version });
  const text = textOfFile(file);
  return { text, base64: text === null ? Buffer.from(file.bytes).toString('base64') : null, how: null };
}

function shownContent({ text, base64, how, fileSize }: z.output<typeof outputShape>, textFrom: number) {
  if (text !== null) return compactText({ text }, textFrom);
  if (base64 === null) return { how };
  if (base64.length <= mostShown) return { base64 };
  const size = sizeInWords(fileSize ?? Buffer.byteLength(base64, 'base64'));
  return { how: `It is no text and has ${size}. Ask with format "full" for it in Base64, or open its url.` };
}
