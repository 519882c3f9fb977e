import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { idShape, linksShape, readAnswer } from '../client.ts';
import { type ContentType, collections } from './content.ts';
import { type Label, labelShape } from './label.ts';
import { type ListPart, type ListWindow, readList } from './list.ts';

/** An attachment as v2 sends it. Its id begins with `att`. */
export const attachmentShape = z.object({
  id: z.string(),
  status: z.string(),
  title: z.string(),
  createdAt: z.string().nullish(),
  pageId: idShape.nullish(),
  blogPostId: idShape.nullish(),
  customContentId: idShape.nullish(),
  mediaType: z.string().nullish(),
  comment: z.string().nullish(),
  /** In bytes. */
  fileSize: z.number().nullish(),
  version: z
    .object({
      number: z.number(),
      message: z.string().nullish(),
      createdAt: z.string().nullish(),
      authorId: z.string().nullish(),
    })
    .nullish(),
  _links: linksShape.extend({ download: z.string().nullish() }).nullish(),
});

/** A file on a page or blog post. */
export type Attachment = z.output<typeof attachmentShape>;

/** What narrows a list of attachments. The API matches file names and media types exactly. */
export interface AttachmentFilter {
  readonly filename?: string | null | undefined;
  readonly mediaType?: string | null | undefined;
  readonly status?: readonly string[] | undefined;
  readonly sort?: string | undefined;
}

/** Reads an attachment, or how it was in an older version of its own; its id with or without `att`. @throws ToolError `not_found` */
export async function readAttachment(id: string, context: RunContext, version?: number): Promise<Attachment> {
  const address = path`/wiki/api/v2/attachments/${attachmentId(id)}`;
  return readAnswer(attachmentShape, await context.http.get(address, { version }));
}

/** The files on a page or blog post; on the whole site where none is named. */
export function listAttachments(
  container: { readonly type: ContentType; readonly id: string } | null,
  filter: AttachmentFilter,
  window: ListWindow,
  context: RunContext,
): Promise<ListPart<Attachment>> {
  const list = {
    path: container
      ? collections[container.type] + path`/${container.id}/attachments`
      : '/wiki/api/v2/attachments',
    query: { ...filter },
    entry: attachmentShape,
  };
  return readList(context.http, list, window);
}

/** The labels that an attachment carries. */
export async function readAttachmentLabels(id: string, context: RunContext): Promise<readonly Label[]> {
  const list = {
    path: path`/wiki/api/v2/attachments/${attachmentId(id)}/labels`,
    query: {},
    entry: labelShape,
  };
  // Far more than anything carries.
  return (await readList(context.http, list, { limit: 1000, start: 0 })).entries;
}

/** The page, blog post or custom content that an attachment is on. */
export function containerOf({ pageId, blogPostId, customContentId }: Attachment): string {
  return pageId ?? blogPostId ?? customContentId ?? '';
}

/** The page or blog post that an attachment is on; `null` for custom content, which apps make. */
export function holderOf({ pageId, blogPostId }: Attachment): { type: ContentType; id: string } | null {
  if (pageId) return { type: 'page', id: pageId };
  return blogPostId ? { type: 'blogpost', id: blogPostId } : null;
}

/** Path of an attachment's bytes; the answer redirects to where they are kept. */
export function downloadPath(attachment: Attachment): string {
  return path`/wiki/rest/api/content/${containerOf(attachment)}/child/attachment/${attachmentId(attachment.id)}/download`;
}

/** The id as the API has it: `att123` for `123`. */
export function attachmentId(id: string): string {
  return /^\d+$/.test(id) ? `att${id}` : id;
}
