import { z } from 'zod';
import { SiteError } from '../http/errors.ts';
import { parseStorage } from '../storage-format/parse.ts';
import { numberTasks } from '../storage-format/task-elements.ts';

const representation = z.enum(['storage', 'atlas_doc_format', 'wiki']);
const plainBody = z.object({ representation: representation.optional(), value: z.string().optional() });

/** `body` of a write: `{representation, value}`, or one such object under the name of its representation. */
export const bodyWrite = z.union([
  z.object({ storage: plainBody }),
  z.object({ atlas_doc_format: plainBody }),
  z.object({ wiki: plainBody }),
  plainBody,
]);

export type BodyWrite = z.output<typeof bodyWrite>;

/** The storage format that a write asks for. Throws 400 when it is not well-formed or in a format not taken here. */
export function storageOf(body: BodyWrite | undefined): string {
  const storage = readStorage(body ?? {});
  parseStorage(storage);
  return numberTasks(storage);
}

function readStorage(body: BodyWrite): string {
  if ('storage' in body) return body.storage.value ?? '';
  if ('atlas_doc_format' in body) throw unsupported('atlas_doc_format');
  if ('wiki' in body) throw unsupported('wiki');
  if (body.representation !== undefined && body.representation !== 'storage')
    throw unsupported(body.representation);
  return body.value ?? '';
}

function unsupported(format: string): SiteError {
  return new SiteError(
    'BAD_REQUEST',
    `This local site takes bodies in storage format: '${format}' is not converted.`,
  );
}
