import type { JsonObject } from '@tributary/toolkit';
import type { z } from 'zod';
import type { spaceOutput } from '../fields/space-output.ts';

type SpaceAnswer = z.output<z.ZodObject<typeof spaceOutput>>;

/** A space in short. */
export function compactSpace({ id, key, name, type, status, url, description }: SpaceAnswer): JsonObject {
  return {
    id,
    key,
    name,
    // Nearly every space is a current one of the usual type, which then says nothing.
    ...(type === 'global' ? {} : { type }),
    ...(status === 'current' ? {} : { status }),
    description: description?.plain.value ?? null,
    url,
  };
}
