import { z } from 'zod';
import type { Restriction } from '../../connections/restriction.ts';

/** What an account may be used for at most, as it is sent; ours, and not in Composio. */
export const restrictionFields = {
  read_only: z.boolean().optional(),
  /** Ids or keys of the only places that may be written in; null for all. */
  write_places: z.array(z.string().trim().min(1).max(256)).max(100).nullable().optional(),
};

/** The same as it is shown. */
export const restrictionAnswer = z.object({
  read_only: z.boolean(),
  write_places: z.array(z.string()).nullable(),
});

/** Puts a restriction into the words of answers. */
export function describeRestriction({
  isReadOnly,
  writePlaces,
}: Restriction): z.input<typeof restrictionAnswer> {
  return { read_only: isReadOnly, write_places: writePlaces ? [...writePlaces] : null };
}
