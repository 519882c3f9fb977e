import type { RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import type { Attachment } from '../api/attachment.ts';
import { browserUrl } from '../client.ts';
import { describePerson, personOutput } from './person-output.ts';

/** What tools answer of an attachment. */
export const attachmentOutput = {
  id: z.string().describe('Id of the attachment; begins with att.'),
  type: z.literal('attachment').describe('Always "attachment".'),
  title: z.string().describe('File name.'),
  status: z.string().describe('current, archived or trashed.'),
  mediaType: z.string().nullable().describe('Kind of file, such as image/png.'),
  fileSize: z.int().nullable().describe('Size in bytes.'),
  comment: z.string().nullable().describe('What was said about the file.'),
  pageId: z.string().nullable().describe('Id of the page it is on, if it is a page.'),
  blogPostId: z.string().nullable().describe('Id of the blog post it is on, if it is one.'),
  url: z.string().describe('Address that shows it in a browser.'),
  downloadUrl: z.string().describe('Address of the file itself, for who is signed in.'),
  createdAt: z.string().nullable().describe('When it was first attached, ISO 8601.'),
  version: z
    .object({
      number: z.int().describe('Number of the version, from 1.'),
      when: z.string().nullable().describe('When it was made, ISO 8601.'),
      message: z.string().nullable().describe('What was said about it.'),
      by: personOutput('Who made it.'),
    })
    .nullable()
    .describe('The version of the file.'),
  extensions: z
    .object({
      fileSize: z.int().nullable().describe('Size in bytes.'),
      mediaType: z.string().nullable().describe('Kind of file.'),
    })
    .describe('The same as fileSize and mediaType.'),
  links: z
    .object({
      base: z.string().describe('Address that the others are relative to.'),
      context: z.string().describe('Always "/wiki".'),
      download: z.string().nullable().describe('Where the file is.'),
    })
    .describe('Links as Composio has them.'),
  _links: z
    .object({
      webui: z.string().nullable().describe('Where it is shown.'),
      download: z.string().nullable().describe('Where the file is.'),
    })
    .describe('Relative links.'),
};

export type AttachmentAnswer = z.output<z.ZodObject<typeof attachmentOutput>>;

/** The fields of {@link attachmentOutput}. Entries of a list take the list's `base`. */
export function describeAttachment(
  attachment: Attachment,
  context: RunContext,
  { people = new Map(), base }: { people?: ReadonlyMap<string, string>; base?: string | null } = {},
): AttachmentAnswer {
  const { version, _links: links } = attachment;
  const root = links?.base ?? base ?? `${context.baseUrl}/wiki`;
  const kind = { fileSize: attachment.fileSize ?? null, mediaType: attachment.mediaType ?? null };
  const download = links?.download ?? null;
  return {
    id: attachment.id,
    type: 'attachment',
    title: attachment.title,
    status: attachment.status,
    ...kind,
    comment: attachment.comment || null,
    pageId: attachment.pageId ?? null,
    blogPostId: attachment.blogPostId ?? null,
    url: browserUrl(links, context, base),
    downloadUrl: root + (download ?? links?.webui ?? ''),
    createdAt: attachment.createdAt ?? null,
    version: version
      ? {
          number: version.number,
          when: version.createdAt ?? null,
          message: version.message || null,
          by: describePerson(version.authorId, people),
        }
      : null,
    extensions: kind,
    links: { base: root, context: '/wiki', download },
    _links: { webui: links?.webui ?? null, download },
  };
}
