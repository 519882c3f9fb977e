import { z } from 'zod';
import { SiteError } from '../http/errors.ts';
import { numericId } from '../http/identifiers.ts';
import { bodyWrite } from './body-write.ts';

/** What a PUT of a page and of a blog post have alike. */
export const contentUpdate = z.object({
  id: numericId,
  status: z.enum(['current', 'draft']),
  title: z.string(),
  spaceId: numericId.optional(),
  body: bodyWrite,
  version: z.object({ number: z.int(), message: z.string().default('') }),
});

/** Refuses a body whose id is not the one in the path. */
export function checkSameId(pathId: number, bodyId: number): void {
  if (pathId === bodyId) return;
  throw new SiteError('BAD_REQUEST', `The id in the body, ${bodyId}, is not the id in the path, ${pathId}.`);
}
