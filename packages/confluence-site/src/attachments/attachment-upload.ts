import { bodyBytes } from '../http/body-bytes.ts';
import type { SiteContext } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { mediaTypeOf } from './media-types.ts';

/** Confluence Cloud's own limit, unless its administrator sets another. */
const maximumMegabytes = 100;
const maximumNameLength = 255;

/** A file as a multipart request brings it. */
export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly comment: string;
  readonly isMinorEdit: boolean;
}

/**
 * The files of a `multipart/form-data` request: `file`, once or more, with `comment` and `minorEdit`.
 *
 * Throws 403 without the header that keeps web pages of others from uploading, 400 when there is no file, 413 over 100 MB.
 */
export async function uploadedFiles(context: SiteContext): Promise<UploadedFile[]> {
  requireNoCheckHeader(context);
  const form = await readForm(context);
  const files = form.getAll('file').filter((entry) => entry instanceof File);
  if (files.length === 0)
    throw new SiteError('BAD_REQUEST', "At least one file is required: send it as the form field 'file'.");
  const comments = await Promise.all(form.getAll('comment').map(textOf));
  const isMinorEdit = /true/i.test(await textOf(form.get('minorEdit') ?? ''));
  return Promise.all(
    files.map(async (file, index) => ({
      name: checkName(file.name),
      mediaType: mediaTypeOf(file.name, file.type),
      bytes: new Uint8Array(await file.arrayBuffer()),
      comment: comments[index] ?? '',
      isMinorEdit,
    })),
  );
}

/** The name of a file as an attachment may have it. Throws 400 when it is empty or over 255 characters. */
export function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > maximumNameLength) {
    throw new SiteError(
      'BAD_REQUEST',
      `A file needs a name of 1 to ${maximumNameLength} characters: [${trimmed.slice(0, 50)}].`,
    );
  }
  return trimmed;
}

function requireNoCheckHeader(context: SiteContext): void {
  const header = context.req.header('x-atlassian-token')?.toLowerCase();
  if (header === 'nocheck' || header === 'no-check') return;
  throw new SiteError('FORBIDDEN', "XSRF check failed: send the header 'X-Atlassian-Token: nocheck'.");
}

async function readForm(context: SiteContext): Promise<FormData> {
  const type = context.req.header('content-type') ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data'))
    throw new SiteError('BAD_REQUEST', 'Send the file as multipart/form-data.');
  const bytes = await bodyBytes(context, maximumMegabytes);
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new SiteError('BAD_REQUEST', 'The request body is not well-formed multipart/form-data.');
  }
}

async function textOf(entry: File | string): Promise<string> {
  return typeof entry === 'string' ? entry : entry.text();
}
