import { z } from '@hono/zod-openapi';

/**
 * A parameter of OpenAI's that asks for something which is not done here, and so is refused rather than passed over.
 *
 * @param why what is not done, and what to send instead
 * @param harmless values that ask for nothing, which clients send by habit
 */
export function cannot(why: string, harmless: readonly unknown[] = []) {
  return z
    .unknown()
    .refine((value) => value === undefined || value === null || harmless.includes(value), why)
    .optional()
    .openapi({ enum: [null, ...harmless], description: why });
}

/** A parameter that changes nothing in what is answered here. It is taken, because clients send it. */
export const noEffect = z.unknown().optional().openapi({ description: 'Taken; has no effect.' });
