import type { FieldHints } from '@tributary/toolkit';
import { z } from 'zod';
import { inSpace } from './field-hints.ts';
import { ofSpace } from './references.ts';

/** The fields that name an existing attachment. */
export const attachmentReference = {
  id: z.string().min(1).describe('The attachment: its id (att…), address or file name.'),
  page: z
    .string()
    .min(1)
    .nullish()
    .describe('The page or blog post it is on: id, address or title. Only needed with a file name.'),
  space: ofSpace,
};

/** How people speak about the fields of {@link attachmentReference}. */
export function attachmentReferenceHints(
  question: string,
): Readonly<Record<keyof typeof attachmentReference, FieldHints>> {
  return {
    id: {
      role: 'reference',
      names: 'attachment',
      phrases: [
        'the attachment {}',
        'the file {}',
        'attachment {}',
        'file {}',
        'the {} attachment',
        'the {} file',
      ],
      question,
    },
    page: {
      role: 'reference',
      names: 'page',
      phrases: ['on the {} page', 'from the {} page', 'of the {} page', 'on {}', 'from {}'],
    },
    space: inSpace,
  };
}
