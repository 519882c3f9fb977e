import { z } from 'zod';
import { adfToStorage } from '../adf/to-storage/document.ts';
import { SiteError } from '../http/errors.ts';
import { normaliseStorage } from '../storage-format/normalise.ts';
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

/**
 * The storage format that a write asks for, as it is kept. Throws 400 when it is not well-formed or in a format not taken
 * here.
 */
export function storageOf(body: BodyWrite | undefined): string {
  const storage = readStorage(body ?? {});
  parseStorage(storage);
  return normaliseStorage(numberTasks(storage));
}

function readStorage(body: BodyWrite): string {
  if ('storage' in body) return body.storage.value ?? '';
  if ('atlas_doc_format' in body) return fromAdf(body.atlas_doc_format.value);
  if ('wiki' in body) throw unsupported('wiki');
  switch (body.representation) {
    case 'atlas_doc_format':
      return fromAdf(body.value);
    case 'wiki':
      throw unsupported('wiki');
    default:
      return body.value ?? '';
  }
}

function fromAdf(value: string | undefined): string {
  return value ? adfToStorage(value) : '';
}

function unsupported(format: string): SiteError {
  return new SiteError(
    'BAD_REQUEST',
    `This local site takes bodies as storage or atlas_doc_format: '${format}' is not converted.`,
  );
}
