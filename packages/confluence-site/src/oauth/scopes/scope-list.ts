import { z } from 'zod';
import { knownScopes } from './known-scopes.ts';

/** A list of scopes in a request body, each a known one. */
export const scopeList = z
  .array(
    z
      .string()
      .refine((scope) => knownScopes.has(scope), { error: ({ input }) => `there is no scope ${input}` }),
  )
  .min(1);
