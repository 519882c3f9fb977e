import { z } from 'zod';

/** An id in a request body: a numeric string, or the number itself. */
export const numericId = z
  .union([z.string().regex(/^\d{1,15}$/, 'expected a numeric id'), z.int().nonnegative()])
  .transform(Number);
