import { z } from 'zod';
import { adfToStorage } from '../adf/to-storage/document.ts';
import { keptForm } from '../storage-format/kept-form.ts';
import { wikiToStorage } from '../wiki-format/to-storage.ts';

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

/** Turns what was written in a format into storage format. */
const readers: Readonly<Record<z.output<typeof representation>, (value: string) => string>> = {
  storage: (value) => value,
  atlas_doc_format: (value) => (value === '' ? '' : adfToStorage(value)),
  wiki: wikiToStorage,
};

/** The storage format that a write asks for, as it is kept. Throws 400 when it is not well-formed. */
export function storageOf(body: BodyWrite | undefined): string {
  return keptForm(readStorage(body ?? {}));
}

function readStorage(body: BodyWrite): string {
  if ('storage' in body) return readers.storage(body.storage.value ?? '');
  if ('atlas_doc_format' in body) return readers.atlas_doc_format(body.atlas_doc_format.value ?? '');
  if ('wiki' in body) return readers.wiki(body.wiki.value ?? '');
  return readers[body.representation ?? 'storage'](body.value ?? '');
}
