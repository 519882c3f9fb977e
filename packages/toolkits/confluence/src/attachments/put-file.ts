import {
  path,
  type RunContext,
  type ToolRequest,
  type ToolResponse,
  type WriteStep,
} from '@tributary/toolkit';
import { z } from 'zod';
import { type Attachment, containerOf, readAttachment } from '../api/attachment.ts';
import { readStep } from '../client.ts';
import type { FileToSend } from './sent-file.ts';

/** The step that puts a file on a page or blog post. Confluence refuses it where one of that name is there. */
export function addFile(containerId: string, file: FileToSend): WriteStep {
  const request = upload(path`/wiki/rest/api/content/${containerId}/child/attachment`, file);
  return { description: 'Attach the file', request };
}

/** The step that makes a file the newest version of an attachment. The versions before are kept. */
export function addVersion(attachment: Attachment, file: FileToSend): WriteStep {
  const item = path`/wiki/rest/api/content/${containerOf(attachment)}/child/attachment/${attachment.id}`;
  return { description: 'Attach the file as a new version', request: upload(`${item}/data`, file) };
}

function upload(address: string, { name, mediaType, base64, comment }: FileToSend): ToolRequest {
  return {
    method: 'POST',
    path: address,
    // Confluence takes no form without it, so that no web page can send one.
    headers: { 'x-atlassian-token': 'no-check' },
    form: {
      fields: { minorEdit: 'false', ...(comment === null ? {} : { comment }) },
      file: { field: 'file', name, mediaType, base64 },
    },
  };
}

const uploadedShape = z.object({ id: z.string() });
// A new attachment comes in a list, a new version by itself.
const answerShape = z.union([z.object({ results: z.tuple([uploadedShape]) }), uploadedShape]);

/** Id of the attachment that the first step of a write made or changed. */
export function idOfUploaded(responses: readonly ToolResponse[]): string {
  const answer = readStep(answerShape, responses);
  return 'results' in answer ? answer.results[0].id : answer.id;
}

/** The attachment that the first step of a write made or changed, as it is now. */
export function readUploaded(responses: readonly ToolResponse[], context: RunContext): Promise<Attachment> {
  return readAttachment(idOfUploaded(responses), context);
}
